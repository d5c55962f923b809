import { parseFile } from "music-metadata";
import { createMelMeter, type MelSpectrum } from "#publish/sound/spectrum/mel-spectrum.ts";
import {
  createReferenceSpeech,
  type ReferenceSpeech,
} from "#publish/timing/align/reference-speech.ts";
import { createSpeechSynthesizer } from "#publish/timing/align/speech-synthesizer.ts";
import { findLanguage } from "#publish/timing/align/spoken-words.ts";
import { createSoundDecoder } from "#publish/sound/create-sound-decoder.ts";
import { mixToMono } from "#publish/sound/level-meter.ts";
import { findSoundFormat } from "#publish/sound/sound-format.ts";
import {
  findSpeaker,
  listHumanRecordings,
  type HumanRecording,
} from "../support/human-recording.ts";

/** A clean recording in memory, with its text as the synthetic voice reads it. */
export interface TrainingRecording {
  readonly speaker: string;
  readonly recording: HumanRecording;
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** For each spoken piece its seconds. */
  readonly pieces: readonly (readonly [start: number, end: number])[];
  readonly reference: ReferenceSpeech;
}

/** Loads the clean recording of each of the speakers; all faults are added here. */
export async function loadTrainingRecordings(
  folder: string,
  speakers: readonly string[],
): Promise<TrainingRecording[]> {
  const synthesize = await createSpeechSynthesizer();
  const loaded: TrainingRecording[] = [];
  for (const recording of await listHumanRecordings(folder)) {
    const speaker = findSpeaker(recording);
    if (!speakers.includes(speaker) || !recording.name.endsWith("-clean")) continue;
    const spoken = recording.truth.filter((piece) => piece.spoken);
    const texts = spoken.map(({ text }) => text);
    const language = findLanguage(texts.join(" "));
    const options = { synthesize, language, pulse: () => Promise.resolve() };
    loaded.push({
      speaker,
      recording,
      ...(await decodeSamples(recording.audioPath)),
      pieces: spoken.map(({ start, end }) => [start, end]),
      reference: await createReferenceSpeech(texts, options),
    });
  }
  return loaded;
}

/** All samples of a sound, mixed to one channel. */
export async function decodeSamples(
  path: string,
): Promise<{ readonly samples: Float32Array; readonly sampleRate: number }> {
  const { format } = await parseFile(path, { skipCovers: true });
  const soundFormat = findSoundFormat(format.container ?? "", format.codec ?? "");
  if (!soundFormat) throw new Error(`${path} is not a sound that can be decoded`);
  // The same decoder everywhere: weights must not depend on what else is installed.
  const decode = await createSoundDecoder("builtin");
  const pieces: Float32Array[] = [];
  let sampleRate = 0;
  const signal = new AbortController().signal;
  const { numberOfChannels: channelCount, sampleRate: rate } = format;
  for await (const chunk of decode({
    path,
    format: soundFormat,
    channelCount,
    sampleRate: rate,
    signal,
  })) {
    sampleRate = chunk.sampleRate;
    pieces.push(Float32Array.from(mixToMono(chunk)));
  }
  const samples = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    samples.set(piece, offset);
    offset += piece.length;
  }
  return { samples, sampleRate };
}

/** The spectrum of samples. */
export function measureSpectrum(samples: Float32Array, sampleRate: number): MelSpectrum {
  const meter = createMelMeter(sampleRate);
  meter.push(samples);
  return meter.finish();
}
