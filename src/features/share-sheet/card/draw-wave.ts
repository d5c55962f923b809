import type { CardGeometry } from "#core/share/card-geometry.ts";
import type { ClipBars } from "#core/share/clip-bars.ts";
import type { CardPalette } from "./card-palette.ts";
import type { CardContext } from "./card-content.ts";

/** What a waveform is drawn with. */
export interface WaveInput {
  readonly geometry: CardGeometry;
  readonly palette: CardPalette;
  readonly bars: ClipBars;
}

const height = 64;
const barWidth = 4.5;

/** The clip as an amber block with dark bars among the sound around it, a bar left out on either side. */
export function drawWave(context: CardContext, input: WaveInput): void {
  const { palette, bars } = input;
  const { first, end } = bars;
  drawBars(context, input, { from: 0, to: first - 1, color: palette.wave });
  drawBars(context, input, { from: end + 1, to: bars.levels.length, color: palette.wave });
  const { left, top, width } = input.geometry.wave;
  const step = width / bars.levels.length;
  context.fillStyle = palette.amber;
  context.beginPath();
  context.roundRect(left + first * step - 3, top - 8, (end - first) * step + 6, height + 16, 8);
  context.fill();
  drawBars(context, input, { from: first, to: end, color: palette.amberInk });
}

/** The whole clip as bars, those that were heard in ink: amber stays with the spoken word. */
export function drawProgressWave(context: CardContext, input: WaveInput, share: number): void {
  const { palette, bars } = input;
  const played = Math.round(share * bars.levels.length);
  drawBars(context, input, { from: 0, to: played, color: palette.ink });
  drawBars(context, input, { from: played, to: bars.levels.length, color: palette.wave });
}

interface BarRun {
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

function drawBars(context: CardContext, { geometry, bars }: WaveInput, run: BarRun): void {
  const { left, top, width } = geometry.wave;
  const step = width / bars.levels.length;
  context.fillStyle = run.color;
  context.beginPath();
  for (let bar = Math.max(0, run.from); bar < run.to; bar += 1) {
    const barHeight = 10 + (bars.levels[bar] ?? 0) * (height - 14);
    const x = left + bar * step + (step - barWidth) / 2;
    context.roundRect(x, top + (height - barHeight) / 2, barWidth, barHeight, barWidth / 2);
  }
  context.fill();
}
