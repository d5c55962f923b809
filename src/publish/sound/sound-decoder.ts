import type { SoundFormat } from "./sound-format.ts";
import type { SoundChunk } from "./level-meter.ts";

/** A sound file to decode. */
export interface EncodedSound {
  readonly path: string;
  readonly format: SoundFormat;
  /** As the header has them; undefined where it does not say. */
  readonly channelCount: number | undefined;
  readonly sampleRate: number | undefined;
  readonly signal: AbortSignal;
}

/**
 * Decodes a sound in pieces, so that a long one never stands in memory whole. Second 0 is
 * where browsers begin to play: after the encoder's delay where the file tells its length.
 * Throws what the decoder says, or the reason of the signal.
 */
export type SoundDecoder = (sound: EncodedSound) => AsyncIterable<SoundChunk>;

/** The decoders there are; see `--decoder`. */
export type SoundDecoderName = "ffmpeg" | "builtin";
export const soundDecoderNames: readonly SoundDecoderName[] = ["ffmpeg", "builtin"];
