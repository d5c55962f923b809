import { createDistanceMeter, type DistanceMeter } from "./distance-meter.ts";
import {
  createMatchGrid,
  gapGoesOn,
  nodeMove,
  rowMove,
  skipGoesOn,
  type MatchGrid,
  type PhraseWindow,
} from "./match-grid.ts";
import type { FeatureFrames } from "./speech-features.ts";
import { traceMatch, type SpeechMatch } from "./trace-match.ts";

/** What it costs, in distances of features, to leave sound or text unmatched. */
export interface MatchCosts {
  /** For each frame: to take it for a pause between phrases. */
  readonly pause: Float32Array;
  /** For each frame: to take it for something that is not in the text. */
  readonly gap: Float32Array;
  /** For each row of text that is not in the sound. `Infinity` forbids it. */
  readonly skip: number;
  /** To begin a gap of either kind. */
  readonly open: number;
  /** For each frame: to take it for a pause between two words of a phrase. */
  readonly breath: Float32Array;
  /** For each step that goes through sound or text alone: nobody speaks so unevenly. */
  readonly slope: number;
}

/** A sound, and the phrases that are to be found in it, in order. */
export interface MatchInput {
  readonly sound: FeatureFrames;
  readonly reference: FeatureFrames;
  /** See `measure-scales.ts`. */
  readonly scales?: Float32Array | undefined;
  /** For each phrase its frames in the reference, half-open and not empty. */
  readonly phrases: readonly (readonly [start: number, end: number])[];
  readonly costs: MatchCosts;
  /** Marks frames of the reference after which a word ends; none when not given. */
  readonly wordEnds?: Uint8Array | undefined;
  /** Which phrases a frame can belong to, never going back; all when not given. */
  readonly findWindow?: (frame: number) => PhraseWindow;
  /** Called now and then: reports, and throws to stop. */
  readonly pulse: (share: number) => Promise<void>;
}

const noWordEnds = new Uint8Array(0);

/** How many frames are matched between two calls of `pulse`. */
const pulseFrames = 512;

/**
 * Finds phrases in a sound by dynamic programming (the Viterbi path). Inside a phrase, time
 * is warped freely; between phrases there may be pauses, sound that is not in the text and
 * text that is not in the sound, each at its cost. The path matches all of both.
 */
export async function matchSpeech(input: MatchInput): Promise<SpeechMatch & { cost: number }> {
  const { sound, phrases } = input;
  const { findWindow = (): PhraseWindow => [0, phrases.length] } = input;
  const rowCounts = phrases.map(([start, end]) => end - start);
  const grid = createMatchGrid(rowCounts, sound.frameCount, findWindow);
  const mostRows = rowCounts.reduce((a, b) => Math.max(a, b), 0);
  const meter = createDistanceMeter(input, mostRows);
  let now = createColumn(grid);
  let next = createColumn(grid);
  for (let frame = 0; frame <= sound.frameCount; frame += 1) {
    fillColumn({ input, grid, meter, frame, before: now, column: next });
    [now, next] = [next, now];
    if (frame % pulseFrames === 0) await input.pulse(frame / sound.frameCount);
  }
  return { ...traceMatch(grid, sound.frameCount), cost: now.nodes[grid.phraseCount] ?? Infinity };
}

/** The least costs of having come to each row and node with so many frames. */
interface Column {
  readonly rows: Float64Array;
  readonly nodes: Float64Array;
  /** Of standing at the node in a gap of the sound. */
  readonly gaps: Float64Array;
}

function createColumn({ phraseCount, rowStarts }: MatchGrid): Column {
  return {
    rows: new Float64Array(rowStarts[phraseCount] ?? 0).fill(Infinity),
    nodes: new Float64Array(phraseCount + 1).fill(Infinity),
    gaps: new Float64Array(phraseCount + 1).fill(Infinity),
  };
}

interface Step {
  readonly input: MatchInput;
  readonly grid: MatchGrid;
  readonly meter: DistanceMeter;
  /** How many frames were consumed when this column is full. */
  readonly frame: number;
  readonly before: Column;
  readonly column: Column;
}

function fillColumn(step: Step): void {
  const { input, grid, frame, before, column } = step;
  const { costs } = input;
  const from = grid.from[frame] ?? 0;
  const to = grid.to[frame] ?? 0;
  const pauseCost = costs.pause[frame - 1] ?? Infinity;
  const gapCost = costs.gap[frame - 1] ?? Infinity;
  let skip = Infinity;
  for (let node = from; node <= to; node += 1) {
    const stood = before.nodes[node] ?? Infinity;
    const begun = stood + costs.open + gapCost;
    const continued = (before.gaps[node] ?? Infinity) + gapCost;
    const gap = Math.min(begun, continued);
    let moves = continued < begun ? gapGoesOn : 0;
    let best = frame === 0 && node === 0 ? 0 : stood + pauseCost;
    let move: number = nodeMove.pause;
    if (gap < best) [best, move] = [gap, nodeMove.gap];
    if (node > from) {
      const spoken = column.rows[(grid.rowStarts[node] ?? 0) - 1] ?? Infinity;
      if (spoken < best) [best, move] = [spoken, nodeMove.phrase];
      if (skip < best) [best, move] = [skip, nodeMove.skip];
    }
    column.gaps[node] = gap;
    column.nodes[node] = best;
    if (skip < best + costs.open) moves |= skipGoesOn;
    else skip = best + costs.open;
    grid.nodeMoves[(grid.nodeOffsets[frame] ?? 0) + node - from] = moves | move;
    if (node === to) break;
    skip += costs.skip * ((grid.rowStarts[node + 1] ?? 0) - (grid.rowStarts[node] ?? 0));
    if (frame > 0) fillPhrase(step, node);
  }
  forgetOutside(step);
}

/** What the window will reach later must not hold costs of two frames ago. */
function forgetOutside({ grid, frame, column }: Step): void {
  const to = grid.to[frame] ?? 0;
  const nextTo = grid.to[frame + 1] ?? to;
  if (nextTo === to) return;
  column.rows.fill(Infinity, grid.rowStarts[to], grid.rowStarts[nextTo]);
  column.nodes.fill(Infinity, to + 1, nextTo + 1);
  column.gaps.fill(Infinity, to + 1, nextTo + 1);
}

/**
 * Moves through the rows of one phrase; its first row is entered from the node before it. All
 * time of a match is spent here and in the meter: nothing is looked up twice.
 */
function fillPhrase({ input, grid, meter, frame, before, column }: Step, phrase: number): void {
  const firstRow = grid.rowStarts[phrase] ?? 0;
  const rowCount = (grid.rowStarts[phrase + 1] ?? 0) - firstRow;
  const firstReference = input.phrases[phrase]?.[0] ?? 0;
  meter.measure(frame - 1, firstReference, rowCount);
  const { distances } = meter;
  const { rows } = column;
  const { rows: rowsBefore } = before;
  const { rowMoves } = grid;
  const { wordEnds = noWordEnds, costs } = input;
  const { slope } = costs;
  const breath = costs.breath[frame - 1] ?? Infinity;
  const isBreath = wordEnds.length > 0 && breath < Infinity;
  let place = (grid.rowOffsets[frame] ?? 0) + firstRow;
  place -= grid.rowStarts[grid.from[frame] ?? 0] ?? 0;
  let index = Math.floor(place / 4);
  let shift = (place % 4) * 2;
  let bits = rowMoves[index] ?? 0;
  let diagonal = before.nodes[phrase] ?? Infinity;
  let above = Infinity;
  for (let row = 0; row < rowCount; row += 1) {
    const stood = rowsBefore[firstRow + row] ?? Infinity;
    const distance = distances[row] ?? 0;
    const uneven = distance + slope;
    let stay = uneven;
    if (isBreath && breath < uneven && wordEnds[firstReference + row] === 1) stay = breath;
    const stayed = stood + stay;
    const same = above + uneven;
    // A step through both sound and text weighs twice, so that no way round is cheaper.
    let cost = diagonal + 2 * distance;
    let move: number = rowMove.next;
    if (stayed < cost) {
      cost = stayed;
      move = rowMove.stay;
    }
    if (same < cost) {
      cost = same;
      move = rowMove.same;
    }
    rows[firstRow + row] = cost;
    bits |= move << shift;
    shift += 2;
    if (shift === 8) {
      rowMoves[index] = bits;
      index += 1;
      shift = 0;
      bits = 0;
    }
    diagonal = stood;
    above = cost;
  }
  if (shift > 0) rowMoves[index] = bits;
}
