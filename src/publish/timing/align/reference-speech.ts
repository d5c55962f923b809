import type { TextRange } from "#core/episode/text-range.ts";
import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import { createMelMeter, frameRate, type MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import { speechSampleRate, type SpeechSynthesizer } from "./speech-synthesizer.ts";
import { listSpokenWords, type SpokenWord } from "./spoken-words.ts";

/** A word of the reference with its place there, in frames (fractions count). */
export interface ReferenceWord {
  /** In the sentence's text. */
  readonly range: TextRange;
  readonly startFrame: number;
  readonly endFrame: number;
}

/** Words without a pause between them. */
export interface ReferencePhrase {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whole frames, half-open; the pauses between phrases belong to none. */
  readonly startFrame: number;
  readonly endFrame: number;
  readonly words: readonly ReferenceWord[];
}

/** A whole script as a synthetic voice reads it. */
export interface ReferenceSpeech {
  readonly spectrum: MelSpectrum;
  readonly phrases: readonly ReferencePhrase[];
}

const pauseSeconds = { none: 0, short: 0.08, long: 0.2 } as const;

/** What reading needs beside the sentences. */
export interface ReadingOptions {
  readonly synthesize: SpeechSynthesizer;
  /** Language of the script, e.g. `zh`. */
  readonly language: string;
  /** Called after each sentence: reports, and throws to stop. */
  readonly pulse: (share: number) => Promise<void>;
}

/** Has a script read out; the same sentences give the same speech. A sentence said twice is read once. */
export async function createReferenceSpeech(
  sentences: readonly string[],
  { synthesize, language, pulse }: ReadingOptions,
): Promise<ReferenceSpeech> {
  const readings = new Map<string, ReferenceSpeech>();
  const parts: ReferenceSpeech[] = [];
  for (const [index, text] of sentences.entries()) {
    const reading = readings.get(text) ?? readSentence(listSpokenWords(text, language), synthesize);
    readings.set(text, reading);
    parts.push(reading);
    await pulse((index + 1) / sentences.length);
  }
  return joinSentences(parts);
}

interface OpenPhrase extends ReferencePhrase {
  endFrame: number;
  readonly words: ReferenceWord[];
}

/** The phrases of one sentence, and the pause after it. */
function readSentence(
  words: readonly SpokenWord[],
  synthesize: SpeechSynthesizer,
): ReferenceSpeech {
  const meter = createMelMeter(speechSampleRate);
  const phrases: OpenPhrase[] = [];
  let sampleCount = 0;
  const toFrame = (seconds: number): number =>
    (sampleCount / speechSampleRate + seconds) * frameRate;
  const push = (samples: Float32Array): void => {
    meter.push(samples);
    sampleCount += samples.length;
  };
  for (const run of listRuns(words)) {
    const { pause = "none", voice = "" } = run[0] ?? {};
    const isNew = phrases.length === 0 || pause !== "none";
    if (isNew && phrases.length > 0) push(createSilence(pauseSeconds[pause]));
    const { samples, startsSeconds } = synthesize(
      run.map(({ text }) => text),
      voice,
    );
    const placed = run.map(({ range }, index): ReferenceWord => ({
      range,
      startFrame: toFrame(startsSeconds[index] ?? 0),
      endFrame: toFrame(startsSeconds[index + 1] ?? 0),
    }));
    const startFrame = Math.round(toFrame(0));
    push(samples);
    const endFrame = Math.max(startFrame + 1, Math.round(toFrame(0)));
    const open = phrases.at(-1);
    if (isNew || !open) phrases.push({ sentence: 0, startFrame, endFrame, words: placed });
    else {
      open.endFrame = endFrame;
      open.words.push(...placed);
    }
  }
  push(createSilence(pauseSeconds.long));
  return { spectrum: meter.finish(), phrases };
}

function createSilence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * speechSampleRate));
}

/** Runs of words of one voice without a pause. */
function listRuns(words: readonly SpokenWord[]): SpokenWord[][] {
  const runs: SpokenWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run && word.pause === "none" && run[0]?.voice === word.voice) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function joinSentences(parts: readonly ReferenceSpeech[]): ReferenceSpeech {
  const frameCount = parts.reduce((sum, { spectrum }) => sum + spectrum.frameCount, 0);
  const values = new Float32Array(frameCount * bandCount);
  const phrases: ReferencePhrase[] = [];
  let first = 0;
  for (const [sentence, { spectrum, phrases: own }] of parts.entries()) {
    values.set(spectrum.values, first * bandCount);
    for (const { startFrame, endFrame, words } of own) {
      phrases.push({
        sentence,
        startFrame: first + startFrame,
        endFrame: first + endFrame,
        words: words.map((word) => ({
          range: word.range,
          startFrame: first + word.startFrame,
          endFrame: first + word.endFrame,
        })),
      });
    }
    first += spectrum.frameCount;
  }
  return { spectrum: { frameCount, values }, phrases };
}
