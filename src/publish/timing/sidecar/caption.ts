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
  /** True where the file says no end and nothing follows: `endMs` is a guess by the length. */
  readonly isOpen?: true;
  /** Words with times of their own, by offsets in the text; empty where there are none. */
  readonly words: readonly TimedWord[];
  /** Who says which part of the text, in its order; left out where the file does not say. */
  readonly voices?: readonly CaptionVoice[];
}

/** A part of a caption's text whose speaker has a name. */
export interface CaptionVoice {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A caption as it stands in its file, which may leave its end to the next one. */
export interface WrittenCaption extends Omit<Caption, "endMs" | "isOpen"> {
  readonly endMs: number | undefined;
}

/** What is wrong with a transcript, where, quoting the text at fault. */
export interface CaptionProblem extends Omit<PublishFault, "where"> {
  readonly line: number;
}

/** The captions of a file as they stand there, as far as they could be read. */
export interface WrittenCaptions {
  readonly captions: readonly WrittenCaption[];
  readonly problems: readonly CaptionProblem[];
}

/** The captions of a file with all their times, each said once, in the order of the file. */
export interface ParsedCaptions {
  readonly captions: readonly Caption[];
  readonly problems: readonly CaptionProblem[];
}
