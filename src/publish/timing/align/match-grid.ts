/** A half-open range of phrases that a frame of the sound may belong to. */
export type PhraseWindow = readonly [from: number, to: number];

/**
 * The moves of a match, remembered for every frame, so that the best path can be walked
 * back. A phrase is a list of rows (frames of the reference); a node stands before each
 * phrase and after the last. Row moves take two bits, because there are so many.
 */
export interface MatchGrid {
  readonly phraseCount: number;
  /** For each phrase its first row; one more for the end. */
  readonly rowStarts: Int32Array;
  /** For each frame its window. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** For each frame where its moves begin; these numbers can pass 32 bits. */
  readonly rowOffsets: Float64Array;
  readonly nodeOffsets: Float64Array;
  readonly rowMoves: Uint8Array;
  readonly nodeMoves: Uint8Array;
}

/** How a row was reached: with the next frame, by staying, or within the same frame. */
export const rowMove = { next: 0, stay: 1, same: 2 } as const;

/** How a node was reached, in the lowest two bits. */
export const nodeMove = { pause: 0, gap: 1, phrase: 2, skip: 3 } as const;
/** Set where a gap in the sound goes on; else it begins here. */
export const gapGoesOn = 4;
/** Set where a gap in the text goes on; else it begins here. */
export const skipGoesOn = 8;

/** Makes an empty grid for `frameCount` frames; frame 0 stands before the first. */
export function createMatchGrid(
  rowCounts: readonly number[],
  frameCount: number,
  findWindow: (frame: number) => PhraseWindow,
): MatchGrid {
  const phraseCount = rowCounts.length;
  const rowStarts = new Int32Array(phraseCount + 1);
  for (const [phrase, count] of rowCounts.entries()) {
    rowStarts[phrase + 1] = (rowStarts[phrase] ?? 0) + count;
  }
  const from = new Int32Array(frameCount + 1);
  const to = new Int32Array(frameCount + 1);
  const rowOffsets = new Float64Array(frameCount + 2);
  const nodeOffsets = new Float64Array(frameCount + 2);
  for (let frame = 0; frame <= frameCount; frame += 1) {
    const [first, end] = findWindow(frame);
    from[frame] = first;
    to[frame] = end;
    const rows = (rowStarts[end] ?? 0) - (rowStarts[first] ?? 0);
    rowOffsets[frame + 1] = (rowOffsets[frame] ?? 0) + rows;
    nodeOffsets[frame + 1] = (nodeOffsets[frame] ?? 0) + end - first + 1;
  }
  return {
    phraseCount,
    rowStarts,
    from,
    to,
    rowOffsets,
    nodeOffsets,
    rowMoves: new Uint8Array(Math.ceil((rowOffsets[frameCount + 1] ?? 0) / 4)),
    nodeMoves: new Uint8Array(nodeOffsets[frameCount + 1] ?? 0),
  };
}
