import { createSoundDecoder } from "./create-sound-decoder.ts";
import type { InputFile } from "../faults/input-file.ts";
import { claimLength } from "./claim-length.ts";
import { identifySound, type IdentifiedSound } from "./identify-sound.ts";
import { createMelMeter, type MelMeter, type MelSpectrum } from "./spectrum/mel-spectrum.ts";
import { createLevelMeter, mixToMono, type SoundLevels } from "./level-meter.ts";
import { createLoudnessMeter, type Loudness } from "./measure-loudness.ts";
import { PublishError, type PublishFaultCode } from "../faults/publish-error.ts";
import type { EncodedSound, SoundDecoderName } from "./sound-decoder.ts";
import type { SoundFormat } from "./sound-format.ts";

/** A sound file as far as publishing needs it. */
export interface Sound {
  readonly format: SoundFormat;
  readonly sizeBytes: number;
  readonly durationMs: number;
  /** How long browsers take it to be by its header; undefined where that cannot be told. */
  readonly claimedMs?: number;
  /** See {@link SoundLevels}. */
  readonly levels: readonly number[];
  readonly loudness: Loudness;
  /** What alignment listens to; undefined when it was not asked for. */
  readonly spectrum?: MelSpectrum;
}

/** How a sound is loaded. */
export interface LoadSoundOptions {
  readonly signal: AbortSignal;
  /** What the file is, where that was found out already. */
  readonly identified?: IdentifiedSound | undefined;
  /** Whether the spectrum is wanted too, which takes a few seconds. */
  readonly listens?: boolean;
  /** Which decoder, if not the best that is there. */
  readonly decoder?: SoundDecoderName | undefined;
  /** Told often which share is decoded, 0 to 1; throws to stop. */
  readonly report?: (share: number) => Promise<void>;
}

/** Where the header does not tell the length: that of speech at 128 kbit/s. */
const usualBytesPerSecond = 16_000;

/**
 * Reads format, size, length and loudness of a sound file. Its length is that of the decoded
 * sound, which is what browsers play; headers count the encoder's padding too, and lie.
 *
 * @throws PublishError
 */
export async function loadSound(file: InputFile, options: LoadSoundOptions): Promise<Sound> {
  const { signal } = options;
  const identified = options.identified ?? (await identifySound(file, signal));
  const { format, sizeBytes, channelCount, sampleRate, seconds } = identified;
  const sound: EncodedSound = { path: file.path, format, channelCount, sampleRate, signal };
  try {
    const claimedSeconds = seconds ?? sizeBytes / usualBytesPerSecond;
    const { durationSeconds, ...measured } = await measureSound(sound, claimedSeconds, options);
    if (measured.levels.length === 0) throw createSoundError("damaged-audio", file);
    const claimed = await claimLength(file.path, format, seconds);
    return {
      format,
      sizeBytes,
      durationMs: Math.round(durationSeconds * 1000),
      ...(claimed !== undefined && { claimedMs: Math.round(claimed * 1000) }),
      ...measured,
    };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof PublishError) throw cause;
    throw createSoundError("damaged-audio", file, cause);
  }
}

type MeasuredSound = SoundLevels & Pick<Sound, "loudness" | "spectrum">;

async function measureSound(
  sound: EncodedSound,
  claimedSeconds: number,
  { listens = false, decoder, report }: LoadSoundOptions,
): Promise<MeasuredSound> {
  const decode = await createSoundDecoder(decoder);
  const levelMeter = createLevelMeter();
  const loudnessMeter = createLoudnessMeter();
  let melMeter: MelMeter | undefined;
  let seconds = 0;
  await report?.(0);
  for await (const chunk of decode(sound)) {
    levelMeter.push(chunk);
    loudnessMeter.push(chunk);
    if (listens) {
      melMeter ??= createMelMeter(chunk.sampleRate);
      melMeter.push(mixToMono(chunk));
    }
    seconds += (chunk.channelData[0]?.length ?? 0) / chunk.sampleRate;
    await report?.(Math.min(1, seconds / claimedSeconds));
  }
  const loudness = loudnessMeter.finish();
  return { ...levelMeter.finish(), loudness, ...(melMeter && { spectrum: melMeter.finish() }) };
}

function createSoundError(
  code: PublishFaultCode,
  { shownPath }: InputFile,
  cause?: unknown,
): PublishError {
  const quoted = code === "damaged-audio" && cause instanceof Error ? cause.message : "";
  return new PublishError({ code, where: shownPath, quoted }, { cause });
}
