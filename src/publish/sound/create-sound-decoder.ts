import { decodeBuiltin } from "./decode-builtin.ts";
import { decodeWithFfmpeg, hasFfmpeg } from "./decode-with-ffmpeg.ts";
import { commandName } from "../faults/publish-error.ts";
import { PublishError } from "../faults/publish-error.ts";
import type { SoundDecoder, SoundDecoderName } from "./sound-decoder.ts";

/**
 * Makes the decoder that was asked for; without a wish ffmpeg where it is installed, which
 * is faster and needs less memory.
 *
 * @throws PublishError when ffmpeg is wanted and not there
 */
export async function createSoundDecoder(name?: SoundDecoderName): Promise<SoundDecoder> {
  if (name === "builtin") return decodeBuiltin;
  const isInstalled = await hasFfmpeg();
  if (name === undefined) return isInstalled ? decodeWithEither : decodeBuiltin;
  if (isInstalled) return decodeWithFfmpeg;
  throw new PublishError({ code: "no-ffmpeg", where: commandName, quoted: "" });
}

/** Some systems' ffmpeg is built without AAC: what it cannot even begin, the built-in may. */
const decodeWithEither: SoundDecoder = async function* (sound) {
  let hasBegun = false;
  let words: unknown;
  try {
    for await (const chunk of decodeWithFfmpeg(sound)) {
      hasBegun = true;
      yield chunk;
    }
  } catch (error) {
    sound.signal.throwIfAborted();
    if (hasBegun) throw error;
    words = error;
  }
  if (hasBegun) return;
  for await (const chunk of decodeBuiltin(sound)) {
    hasBegun = true;
    yield chunk;
  }
  // Neither could: what ffmpeg said tells more.
  if (!hasBegun && words !== undefined) throw words;
};
