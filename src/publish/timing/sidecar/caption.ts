import type { PublishFault } from "../../faults/publish-error.ts";
import type { TimedWord } from "../cues/timed-cue.ts";

/** A stretch of a transcript with its times, in whatever grammar it was written. */
export interface Caption {
  /** 1-based line of its file where it starts. */
  readonly line: number;
  /** As it is spoken: without tags; may have several lines. */
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Words with times of their own, by offsets in the text; empty where there are none. */
  readonly words: readonly TimedWord[];
}

/** What is wrong with a transcript, where, quoting the text at fault. */
export interface CaptionProblem extends Omit<PublishFault, "where"> {
  readonly line: number;
}

/** The captions of a file as far as they could be read, in its order. */
export interface ParsedCaptions {
  readonly captions: readonly Caption[];
  readonly problems: readonly CaptionProblem[];
}
