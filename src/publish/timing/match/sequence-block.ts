/** The part of two sequences that lies between two of their matches. */
export interface SequenceBlock {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Items that are the same in both sequences, by their indexes; each ascends. */
export type SequenceMatch = readonly [a: number, b: number];
