import { findCueIndexAt, findNextChange, findWordIndexAt } from "./find-at-time.ts";
import type { Transcript } from "./transcript.ts";

/** What is spoken: indexes, -1 for none. */
export interface SpokenIndices {
  readonly word: number;
  readonly cue: number;
}

/** Follows a moving position through a transcript. */
export interface SpokenTracker {
  /** What is spoken at a time, or undefined when it is the same as at the call before. */
  moveTo(positionSeconds: number): SpokenIndices | undefined;
  /** When that changes next, in seconds; Infinity after the last change. */
  findNextChange(positionSeconds: number): number;
}

/** Makes a tracker; from frame to frame it steps instead of searching. */
export function createSpokenTracker(transcript: Transcript): SpokenTracker {
  let last: SpokenIndices = { word: -2, cue: -2 };
  return {
    moveTo: (positionSeconds) => {
      const word = findWordIndexAt(transcript, positionSeconds, last.word);
      // A word belongs to its cue; only silences need the search by time.
      const cue =
        word === -1
          ? findCueIndexAt(transcript, positionSeconds)
          : (transcript.wordCues[word] ?? -1);
      if (word === last.word && cue === last.cue) return undefined;
      last = { word, cue };
      return last;
    },
    findNextChange: (positionSeconds) => findNextChange(transcript, positionSeconds, last.word),
  };
}
