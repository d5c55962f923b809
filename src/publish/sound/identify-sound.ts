import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { type IFormat, parseFile, parseStream } from "music-metadata";
import { type InputFile, toInputFault } from "../faults/input-file.ts";
import { checkInputFile } from "../faults/check-input-file.ts";
import { inputLimits } from "../faults/input-limits.ts";
import { PublishError } from "../faults/publish-error.ts";
import { readChunks } from "./read-chunks.ts";
import { findSoundFormat, type SoundFormat } from "./sound-format.ts";

/** What a sound file is, by its header. */
export interface IdentifiedSound {
  readonly format: SoundFormat;
  readonly sizeBytes: number;
  /** As the header has them; undefined where it does not say. */
  readonly channelCount: number | undefined;
  readonly sampleRate: number | undefined;
  readonly seconds: number | undefined;
  /** Whether it holds moving pictures too; a cover is none. */
  readonly hasPicture: boolean;
}

/**
 * Finds out what a sound file is.
 *
 * @throws PublishError when it cannot be read or is no sound that browsers play
 */
export async function identifySound(
  file: InputFile,
  signal: AbortSignal,
): Promise<IdentifiedSound> {
  const sizeBytes = await readSizeBytes(file);
  const header = await readHeader(file, signal);
  const { container = "", codec = "", numberOfChannels, sampleRate, duration, hasVideo } = header;
  const format = findSoundFormat(container, codec);
  checkSoundHeader(header, file.shownPath);
  if (!format) {
    const quoted = `${codec || "?"} in ${container || "?"}`;
    throw new PublishError({ code: "unsupported-audio", where: file.shownPath, quoted });
  }
  return {
    format,
    sizeBytes,
    channelCount: numberOfChannels,
    sampleRate,
    seconds: duration,
    hasPicture: hasVideo === true,
  };
}

async function readSizeBytes(file: InputFile): Promise<number> {
  const sizeBytes = await checkInputFile(file, inputLimits.soundBytes);
  try {
    // Opened, not only looked at: a file without read permission has a size too.
    await (await open(file.path)).close();
    return sizeBytes;
  } catch (cause) {
    throw new PublishError(toInputFault(file, cause), { cause });
  }
}

/** A header that is at fault would make decoders ask for all memory, or never end. @throws PublishError */
export function checkSoundHeader(
  { sampleRate, numberOfChannels, duration }: IFormat,
  where: string,
): void {
  const { leastSampleRate, mostSampleRate, channels, soundSeconds } = inputLimits;
  const check = (quoted: string, isRight: boolean, expected: string): void => {
    if (!isRight) throw new PublishError({ code: "sound-limit", where, quoted, expected });
  };
  if (sampleRate !== undefined) {
    const isRight = sampleRate >= leastSampleRate && sampleRate <= mostSampleRate;
    check(`${sampleRate} Hz`, isRight, `${leastSampleRate} to ${mostSampleRate} Hz`);
  }
  if (numberOfChannels !== undefined) {
    const isRight = numberOfChannels >= 1 && numberOfChannels <= channels;
    check(`${numberOfChannels} channels`, isRight, `1 to ${channels}`);
  }
  if (duration !== undefined) {
    const hours = Math.round(duration / 3600);
    check(`${hours} hours`, duration <= soundSeconds, `${soundSeconds / 3600} at most`);
  }
}

/** By content first, because names lie; by name where the content begins with a broken piece. */
async function readHeader(file: InputFile, signal: AbortSignal): Promise<IFormat> {
  const options = { skipCovers: true };
  const bytes = Readable.from(readChunks(file.path, signal), { objectMode: false });
  const byContent = await parseStream(bytes, undefined, options).catch(() => undefined);
  if (byContent?.format.container !== undefined) return byContent.format;
  try {
    const { format } = await parseFile(file.path, options);
    if (format.container !== undefined) return format;
  } catch (cause) {
    throw new PublishError({ code: "not-audio", where: file.shownPath, quoted: "" }, { cause });
  }
  throw new PublishError({ code: "not-audio", where: file.shownPath, quoted: "" });
}
