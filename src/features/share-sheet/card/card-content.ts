import type { ClipBars } from "#core/share/clip-bars.ts";

/** What stands on a picture beside the quote. Plain data: a worker draws it too. */
export interface CardContent {
  readonly show: string;
  readonly subtitle: string;
  /** Empty where nobody is named. */
  readonly speaker: string;
  /** `01 千问3向量模型`. */
  readonly story: string;
  readonly date: string;
  /** `1:34 – 1:39`. */
  readonly times: string;
  readonly bars: ClipBars;
  /** Dark modules, row by row. */
  readonly code: readonly (readonly boolean[])[];
  readonly codeNote: string;
  /** The lamp, the counter and the glass, which are a station's own. */
  readonly hasScene: boolean;
}

/** A canvas of the page or of a worker. */
export type CardContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
