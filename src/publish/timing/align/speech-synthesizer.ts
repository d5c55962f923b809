import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import load, { type SpeechWorker } from "@echogarden/espeak-ng-emscripten";

/** Samples per second of synthetic speech. */
export const speechSampleRate = 22_050;
/** Slower than its default: word borders are clearer. */
const wordsPerMinute = 150;
/** Reads what no voice is named for. */
const fallbackVoice = "en-us";

/** Words that were read out in one breath. */
export interface SyntheticSpeech {
  readonly samples: Float32Array;
  /** When each word starts, in seconds; one more for the end of the last. */
  readonly startsSeconds: readonly number[];
}

/** Reads words out with the named voice. */
export type SpeechSynthesizer = (words: readonly string[], voice: string) => SyntheticSpeech;

/** Its dictionaries and voices, 24 MB: they are only read, so all that read out share them. */
let voiceData: ArrayBuffer | undefined;

function loadVoiceData(): ArrayBuffer {
  const { resolve } = createRequire(import.meta.url);
  voiceData ??= new Uint8Array(
    readFileSync(resolve("@echogarden/espeak-ng-emscripten/espeak-ng.data")),
  ).buffer;
  return voiceData;
}

/**
 * Loads eSpeak NG, which needs neither network nor other programs. What it has read out changes
 * how it reads on: the same text sounds the same only from a new one.
 */
export async function createSpeechSynthesizer(): Promise<SpeechSynthesizer> {
  const { eSpeakNGWorker } = await load({ getPreloadedPackage: loadVoiceData });
  const worker = new eSpeakNGWorker();
  worker.set_rate(wordsPerMinute);
  const voices = new Set(
    worker.list_voices().flatMap(({ languages }) => languages.map(({ name }) => name)),
  );
  return (words, voice) => {
    worker.set_voice(voices.has(voice) ? voice : fallbackVoice, "", 0, 0, 0);
    return synthesize(worker, words);
  };
}

function synthesize(worker: SpeechWorker, words: readonly string[]): SyntheticSpeech {
  const marked = words.map((word, index) => `<mark name="${index}"/>${escapeWord(word)}`);
  const ssml = `<speak>${marked.join(" ")}<mark name="${words.length}"/></speak>`;
  const pieces: Int16Array[] = [];
  const marks = new Map<number, number>();
  worker.synthesize(ssml, (samples, events) => {
    if (samples) pieces.push(samples);
    for (const { type, id, audio_position } of events) {
      if (type === "mark") marks.set(Number(id), audio_position / 1000);
    }
    return false;
  });
  const sampleCount = pieces.reduce((sum, { length }) => sum + length, 0);
  // A pause follows the last mark: it is no part of the words.
  const endSeconds = marks.get(words.length) ?? sampleCount / speechSampleRate;
  const samples = new Float32Array(
    Math.min(sampleCount, Math.round(endSeconds * speechSampleRate)),
  );
  let offset = 0;
  for (const piece of pieces) {
    for (let index = 0; index < piece.length && offset < samples.length; index += 1) {
      samples[offset] = (piece[index] ?? 0) / 32_768;
      offset += 1;
    }
  }
  const marked0 = [...words.map((_, index) => (index === 0 ? 0 : marks.get(index))), endSeconds];
  return { samples, startsSeconds: fillStarts(words, marked0) };
}

/**
 * Words that the synthesiser read as one with the word before have no mark of their own, or
 * one at the end: they share the time by their lengths.
 */
function fillStarts(
  words: readonly string[],
  marks: readonly (number | undefined)[],
): readonly number[] {
  const endSeconds = marks.at(-1) ?? 0;
  const starts: number[] = [];
  let word = 0;
  while (word < words.length) {
    const startSeconds = Math.max(marks[word] ?? 0, starts.at(-1) ?? 0);
    let next = word + 1;
    const isShared = (index: number): boolean => {
      const mark = marks[index];
      const after = marks[index + 1];
      return mark === undefined || (after !== undefined && mark >= after) || mark <= startSeconds;
    };
    while (next < words.length && isShared(next)) next += 1;
    const until = Math.max(startSeconds, marks[next] ?? endSeconds);
    const lengths = words.slice(word, next).map(({ length }) => length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let passed = 0;
    for (const length of lengths) {
      starts.push(startSeconds + ((until - startSeconds) * passed) / total);
      passed += length;
    }
    word = next;
  }
  return [...starts, endSeconds];
}

/** Text between tags: what XML would read as markup is not read out anyway. */
function escapeWord(word: string): string {
  return word.replaceAll(/[<>&]/gu, " ");
}
