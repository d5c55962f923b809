import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import decode from "audio-decode";
import { type IFormat, parseFile, parseStream } from "music-metadata";
import { type InputFile, toInputFault } from "./input-file.ts";
import { createMelMeter, type MelMeter, type MelSpectrum } from "./align/mel-spectrum.ts";
import { createLevelMeter, mixToMono, type SoundLevels } from "./level-meter.ts";
import { PublishError, type PublishFaultCode } from "./publish-error.ts";
import { findSoundFormat, type SoundFormat } from "./sound-format.ts";

/** A sound file as far as publishing needs it. */
export interface Sound {
  readonly format: SoundFormat;
  readonly sizeBytes: number;
  readonly durationMs: number;
  /** See {@link SoundLevels}. */
  readonly levels: readonly number[];
  /** What alignment listens to; undefined when it was not asked for. */
  readonly spectrum?: MelSpectrum;
}

/** How a sound is loaded. */
export interface LoadSoundOptions {
  readonly signal: AbortSignal;
  /** Whether the spectrum is wanted too, which takes a few seconds. */
  readonly listens?: boolean;
}

/** Headers and decoders differ by the codec's padding; more than that is a header that lies. */
const durationToleranceSeconds = 0.1;

/**
 * Reads format, size, length and loudness of a sound file. The header's length counts
 * unless the decoded sound is noticeably longer or shorter.
 *
 * @throws PublishError
 */
export async function loadSound(file: InputFile, options: LoadSoundOptions): Promise<Sound> {
  const sizeBytes = await readSizeBytes(file);
  const header = await readHeader(file, options.signal);
  const format = findSoundFormat(header.container ?? "", header.codec ?? "");
  if (!format) {
    const quoted = `${header.codec ?? "?"} in ${header.container ?? "?"}`;
    throw new PublishError({ code: "unsupported-audio", place: file.place, quoted });
  }
  const { spectrum, ...measured } = await measureSound(file, format, options);
  const { levels, durationSeconds } = measured;
  const claimed = header.duration ?? durationSeconds;
  const isHonest = Math.abs(claimed - durationSeconds) <= durationToleranceSeconds;
  const durationMs = Math.round((isHonest ? claimed : durationSeconds) * 1000);
  return { format, sizeBytes, durationMs, levels, ...(spectrum && { spectrum }) };
}

async function readSizeBytes(file: InputFile): Promise<number> {
  try {
    // Opened, not only looked at: a file without read permission has a size too.
    await using handle = await open(file.path);
    const stats = await handle.stat();
    if (!stats.isFile()) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
    return stats.size;
  } catch (cause) {
    throw new PublishError(toInputFault(file, cause), { cause });
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
    throw createSoundError("not-audio", file, cause);
  }
  throw createSoundError("not-audio", file);
}

interface MeasuredSound extends SoundLevels {
  readonly spectrum?: MelSpectrum;
}

async function measureSound(
  file: InputFile,
  format: SoundFormat,
  { signal, listens = false }: LoadSoundOptions,
): Promise<MeasuredSound> {
  const meter = createLevelMeter();
  let melMeter: MelMeter | undefined;
  try {
    const bytes = readChunks(file.path, signal);
    for await (const chunk of decode(bytes, format.decoder)) {
      meter.push(chunk);
      if (!listens) continue;
      melMeter ??= createMelMeter(chunk.sampleRate);
      melMeter.push(mixToMono(chunk));
    }
  } catch (cause) {
    signal.throwIfAborted();
    throw createSoundError("damaged-audio", file, cause);
  }
  const sound = meter.finish();
  if (sound.levels.length === 0) throw createSoundError("damaged-audio", file);
  return { ...sound, ...(melMeter && { spectrum: melMeter.finish() }) };
}

/** A generator, so that the file is opened, and can fail, only when the decoder is ready for it. */
async function* readChunks(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const chunk of stream) {
    signal.throwIfAborted();
    yield chunk;
  }
}

function createSoundError(
  code: PublishFaultCode,
  { place }: InputFile,
  cause?: unknown,
): PublishError {
  return new PublishError({ code, place, quoted: "" }, { cause });
}
