import type { NotesProblemCode } from "./notes-problem-code.ts";

/** What faults of the command line are about. */
export const commandName = "station";

/** Everything that can keep an episode or the site from being published. */
export type PublishFaultCode =
  | NotesProblemCode
  | "no-title"
  | "no-date"
  | "bad-date"
  | "ambiguous-date"
  | "empty-transcript"
  | "not-confirmed"
  | "id-in-use"
  | "station-exists"
  | "late-chapter"
  | "also-published"
  | "unknown-command"
  | "unknown-flag"
  | "missing-value"
  | "missing-argument"
  | "extra-argument"
  | "wrong-flag"
  | "bad-number"
  | "bad-decoder"
  | "no-ffmpeg"
  | "bad-id"
  | "id-taken"
  | "same-id"
  | "many-sounds"
  | "no-pairs"
  | "no-partner"
  | "crashed"
  | "missing-file"
  | "unreadable-file"
  | "past-limit"
  | "sound-limit"
  | "bad-address"
  | "plain-http"
  | "private-address"
  | "lost-redirect"
  | "host-refused"
  | "host-unreachable"
  | "host-slow"
  | "no-ranges"
  | "length-unknown"
  | "not-listened"
  | "not-text"
  | "not-audio"
  | "unsupported-audio"
  | "damaged-audio"
  | "length-misjudged"
  | "sound-fixed"
  | "picture-left-out"
  | "no-picture"
  | "bad-json"
  | "too-deep"
  | "bad-shape"
  | "newer-version"
  | "bad-timestamp"
  | "unknown-sidecar"
  | "times-backwards"
  | "time-past-end"
  | "end-cut"
  | "captions-moved"
  | "captions-elsewhere"
  | "text-differs"
  | "wrong-sound"
  | "foreign-text"
  | "word-outside-text"
  | "id-not-folder"
  | "times-lost"
  | "bad-fix"
  | "fix-not-found"
  | "fix-ambiguous"
  | "fix-backwards"
  | "no-pin"
  | "pin-lost"
  | "not-published"
  | "no-book-sound"
  | "sidecar-lost"
  | "cannot-write"
  | "interrupted"
  | "interrupted-folder";

/** One thing that is wrong: where, and the text at fault. Its sentence: `format-fault.ts`. */
export interface PublishFault {
  readonly code: PublishFaultCode;
  /** What the sentence is about, as the publisher named it: a file or the command. */
  readonly where: string;
  /** 1-based. */
  readonly line?: number;
  /** What stands there. */
  readonly quoted: string;
  /** What should stand there, where that is known. */
  readonly expected?: string;
  /** The flag that goes on without the file at fault, where there is one. */
  readonly bypass?: string;
}

/** Why nothing was published; `cause` holds what the system or a library said. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  /** The code of the first fault. */
  readonly code: PublishFaultCode;
  readonly faults: readonly PublishFault[];

  constructor(first: PublishFault, { more = [], cause }: PublishErrorDetails = {}) {
    super(`${first.code}: ${first.where}`, { cause });
    this.code = first.code;
    this.faults = [first, ...more];
  }
}

interface PublishErrorDetails {
  readonly more?: readonly PublishFault[];
  readonly cause?: unknown;
}
