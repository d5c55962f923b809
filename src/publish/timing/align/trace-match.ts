import { gapGoesOn, nodeMove, rowMove, skipGoesOn, type MatchGrid } from "./match-grid.ts";

/** Where a phrase was heard, in frames of the sound. */
export interface PhraseMatch {
  readonly startFrame: number;
  readonly endFrame: number;
  /** True when the phrase is not in the sound; its frames then mark the place. */
  readonly isSkipped: boolean;
  /** For each row of the phrase the first frame that it matches; empty when skipped. */
  readonly rowFrames: Int32Array;
}

/** The best path. */
export interface SpeechMatch {
  readonly phrases: readonly PhraseMatch[];
  /** Stretches of the sound that are not in the text, as frames `[start, end)`. */
  readonly gaps: readonly (readonly [number, number])[];
}

/** Walks the best path back from the end of sound and text. */
export function traceMatch(grid: MatchGrid, frameCount: number): SpeechMatch {
  const phrases: PhraseMatch[] = [];
  const gaps: (readonly [number, number])[] = [];
  let frame = frameCount;
  let phrase = grid.phraseCount;
  const readMoves = (node: number): number =>
    grid.nodeMoves[(grid.nodeOffsets[frame] ?? 0) + node - (grid.from[frame] ?? 0)] ?? 0;
  while (frame > 0 || phrase > 0) {
    const move = readMoves(phrase) & 3;
    if (move === nodeMove.pause) frame -= 1;
    else if (move === nodeMove.gap) {
      const endFrame = frame;
      while ((readMoves(phrase) & gapGoesOn) !== 0) frame -= 1;
      frame -= 1;
      gaps.push([frame, endFrame]);
    } else if (move === nodeMove.phrase) {
      phrase -= 1;
      const match = tracePhrase(grid, phrase, frame);
      phrases.push(match);
      frame = match.startFrame;
    } else {
      do {
        phrase -= 1;
        phrases.push({
          startFrame: frame,
          endFrame: frame,
          isSkipped: true,
          rowFrames: new Int32Array(),
        });
      } while ((readMoves(phrase) & skipGoesOn) !== 0);
    }
    // A path that cannot be walked would be a fault of the window.
    if (frame < 0 || phrase < 0) throw new Error("the match has no path");
  }
  return { phrases: phrases.toReversed(), gaps: gaps.toReversed() };
}

function tracePhrase(grid: MatchGrid, phrase: number, endFrame: number): PhraseMatch {
  const { rowStarts, rowOffsets, rowMoves, from } = grid;
  const firstRow = rowStarts[phrase] ?? 0;
  const rowCount = (rowStarts[phrase + 1] ?? 0) - firstRow;
  const rowFrames = new Int32Array(rowCount);
  let row = rowCount - 1;
  let frame = endFrame;
  while (row >= 0) {
    rowFrames[row] = frame - 1;
    const windowRow = firstRow + row - (rowStarts[from[frame] ?? 0] ?? 0);
    const place = (rowOffsets[frame] ?? 0) + windowRow;
    const bits = (rowMoves[Math.floor(place / 4)] ?? 0) >> ((place % 4) * 2);
    const move = bits & 3;
    if (move !== rowMove.same) frame -= 1;
    if (move !== rowMove.stay) row -= 1;
  }
  return { startFrame: frame, endFrame, isSkipped: false, rowFrames };
}
