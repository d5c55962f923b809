import type { EncodedPacket } from "mediabunny";

/** The packets of a clip, to be put into another file as they are. */
export interface ClipSound {
  readonly codec: "mp3" | "aac";
  /** Their times begin with 0. */
  readonly packets: readonly EncodedPacket[];
  readonly config: AudioDecoderConfig;
  /** When the first of them sounds in the episode; a little before the clip. */
  readonly startSeconds: number;
  /** From the first to the end of the last. */
  readonly durationSeconds: number;
}
