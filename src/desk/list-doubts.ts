import type { EpisodeFile } from "#core/files/episode-file.ts";

/** A sentence that the publisher should listen to. */
export interface Doubt {
  readonly kind: "doubtful" | "unheard" | "pinned";
  /** 1-based, in the whole text. */
  readonly number: number;
  readonly place: CuePlace;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** The sentence behind it, where there is one. */
  readonly next?: { readonly place: CuePlace; readonly startMs: number };
}

/** A sentence by its paragraph, and its place in that. */
export interface CuePlace {
  readonly paragraph: number;
  readonly cue: number;
}

/** Below this the command calls the times of a sentence doubtful, see its report. */
const doubtfulConfidence = 0.5;

type Cue = EpisodeFile["transcript"][number]["cues"][number];

/** Lists what is doubtful, what was not heard, and what is pinned, in the order of the text. */
export function listDoubts({ transcript }: EpisodeFile): Doubt[] {
  const cues = transcript.flatMap((paragraph, index) =>
    paragraph.cues.map((cue, own) => ({ cue, place: { paragraph: index, cue: own } })),
  );
  return cues.flatMap(({ cue, place }, index): Doubt[] => {
    const kind = findKind(cue);
    const next = cues[index + 1];
    if (kind === undefined) return [];
    const { startMs, endMs } = cue;
    return [
      {
        kind,
        number: index + 1,
        place,
        text: cue.text.trim(),
        startMs,
        endMs,
        ...(next && { next: { place: next.place, startMs: next.cue.startMs } }),
      },
    ];
  });
}

function findKind({ pins = [], spoken, confidence = 1 }: Cue): Doubt["kind"] | undefined {
  if (pins.length > 0) return "pinned";
  if (spoken === false) return "unheard";
  return confidence < doubtfulConfidence ? "doubtful" : undefined;
}
