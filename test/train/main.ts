import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { detectSpeech, type DetectorWeights } from "#publish/timing/align/detect-speech.ts";
import { measureVoiceActivity } from "#publish/timing/align/voice-activity.ts";
import { createRandom } from "../bench/generate-transcript.ts";
import { mixBelow, type CleanSpeech } from "./compose-sound.ts";
import type { AlignedVoice } from "./force-alignment.ts";
import { listTrainingSounds, soundFaults, type TrainingSound } from "./list-training-sounds.ts";
import { measureAgreement } from "./measure-agreement.ts";
import { generateMusic } from "./random-music.ts";
import { generateNoise } from "./sound-filters.ts";
import { speakTexts } from "./speak-texts.ts";
import { trainDetector } from "./train-detector.ts";
import { trainVoice } from "./train-voice.ts";
import {
  loadTrainingRecordings,
  measureSpectrum,
  type TrainingRecording,
} from "./training-recording.ts";

/** Public domain and Apache-2.0. The men are speakers of two of the others' collections. */
const speakers = ["lj", "thchs", "aishell", "men"];
/** Speakers that may be the same people are left out together. */
const folds = [["lj"], ["thchs"], ["aishell", "men"]];
const learning = { count: 15, seed: 11 };
const trying = { count: 5, seed: 977 };
const weightsFolder = new URL("../../src/publish/timing/align/", import.meta.url);

const folder = process.env["TRAINING_FOLDER"];
if (folder === undefined) {
  throw new Error("TRAINING_FOLDER names no folder of recordings with NAME.truth.json");
}
const recordings = await loadTrainingRecordings(folder, speakers);
const voices = recordings.flatMap(listVoices);
await trainVoiceWeights();
const speeches = [...recordings, ...(await listSyntheticSpeech())];
const known = listTrainingSounds(speeches, learning);
const fresh = listTrainingSounds(speeches, trying);
trainDetectorWeights();
// The weights are written; what follows says how far they can be trusted.
await crossValidateVoice();
crossValidateDetector();

async function trainVoiceWeights(): Promise<void> {
  const weights = await trainVoice(voices);
  say(
    `features of all: correlations ${weights.correlations.map((one) => one.toFixed(2)).join(" ")}`,
  );
  write("voice-weights.json", {
    ...weights,
    sound: weights.sound.map((row) => row.map(round)),
    reference: weights.reference.map((row) => row.map(round)),
    correlations: weights.correlations.map(round),
  });
}

async function crossValidateVoice(): Promise<void> {
  for (const fold of folds) {
    const isOut = ({ name }: AlignedVoice): boolean => fold.includes(name);
    const weights = await trainVoice(voices.filter((voice) => !isOut(voice)));
    for (const voice of voices.filter(isOut)) {
      const agreement = await measureAgreement(voice, weights);
      say(`features without ${fold.join(", ")}: ${voice.name} agrees by ${agreement.toFixed(3)}`);
    }
  }
}

/** A recording as it is, with music under it, and with noise. */
function listVoices(recording: TrainingRecording): AlignedVoice[] {
  const { speaker, samples, sampleRate, reference, pieces } = recording;
  const random = createRandom(5);
  const music = generateMusic(samples.length / sampleRate, sampleRate, random);
  const noise = generateNoise(samples.length, 1, random);
  const activity = measureVoiceActivity(measureSpectrum(samples, sampleRate));
  const mixed = [samples, mixBelow(samples, music, 18), mixBelow(samples, noise, 15)];
  return mixed.map((sound) => ({
    name: speaker,
    sound: measureSpectrum(sound, sampleRate),
    activity,
    reference,
    pieces: pieces.map(([start, end]) => [Math.round(start * 100), Math.round(end * 100)]),
  }));
}

function trainDetectorWeights(): void {
  const weights = trainDetector(known);
  say(`detector of all, with fresh music: ${scoreDetector(weights, fresh)}`);
  write("detector-weights.json", {
    means: weights.means.map(round),
    deviations: weights.deviations.map(round),
    hidden: weights.hidden.map((row) => row.map(round)),
    hiddenBiases: weights.hiddenBiases.map(round),
    output: weights.output.map(round),
    outputBias: round(weights.outputBias),
  });
}

function crossValidateDetector(): void {
  for (const fold of folds) {
    const isOut = ({ speaker }: TrainingSound): boolean => fold.includes(speaker);
    const weights = trainDetector(known.filter((sound) => !isOut(sound)));
    say(`detector without ${fold.join(", ")}: ${scoreDetector(weights, fresh.filter(isOut))}`);
  }
  for (const fault of soundFaults.slice(1)) {
    const isOut = (sound: TrainingSound): boolean => sound.fault === fault;
    const weights = trainDetector(known.filter((sound) => !isOut(sound)));
    say(`detector without ${fault}: ${scoreDetector(weights, fresh.filter(isOut))}`);
  }
}

async function listSyntheticSpeech(): Promise<CleanSpeech[]> {
  const spoken: CleanSpeech[] = [];
  for (const speaker of ["lj", "aishell"]) {
    const own = recordings.find((recording) => recording.speaker === speaker);
    if (own) spoken.push(await speakTexts(own.recording.truth.map(({ text }) => text)));
  }
  return spoken;
}

/** How much of the speech is heard as such, and how much of all else. */
function scoreDetector(weights: DetectorWeights, sounds: readonly TrainingSound[]): string {
  const counts = { spoken: 0, heard: 0, silent: 0, false: 0 };
  for (const { spectrum, labels } of sounds) {
    for (const [frame, speech] of detectSpeech(spectrum, weights).entries()) {
      const isHeard = speech > 0.5 ? 1 : 0;
      if (labels[frame] === 1) {
        counts.spoken += 1;
        counts.heard += isHeard;
      } else if (labels[frame] === 0) {
        counts.silent += 1;
        counts.false += isHeard;
      }
    }
  }
  const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;
  return `${percent(counts.heard, counts.spoken)} of speech heard, ${percent(counts.false, counts.silent)} of the rest taken for speech`;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

function write(name: string, value: unknown): void {
  const path = fileURLToPath(new URL(name, weightsFolder));
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(path, text);
  say(`${name}: ${Math.round(text.length / 1000)} kB`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
