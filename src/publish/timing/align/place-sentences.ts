import type { TextRange } from "#core/episode/text-range.ts";
import type { SentenceVerdict } from "./judge-sentences.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import type { ReferencePhrase, ReferenceSpeech } from "./reference-speech.ts";
import type { PauseSnapper } from "./snap-to-pauses.ts";
import type { PhraseMatch, SpeechMatch } from "./trace-match.ts";

/** A word of a sentence with its times. */
export interface WordTimes {
  /** In the sentence's text. */
  readonly range: TextRange;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A sentence with its times. */
export interface SentenceTimes {
  /** False when most of it is not in the sound; it then has no length and no words. */
  readonly isSpoken: boolean;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** 1 when a second look agrees and all was heard, below 0.5 when it is not to be trusted. */
  readonly confidence: number;
  readonly words: readonly WordTimes[];
}

/** What is known of all sentences. */
export interface PlaceInput {
  /** Number of sentences. */
  readonly count: number;
  readonly reference: ReferenceSpeech;
  readonly match: SpeechMatch;
  readonly verdicts: ReadonlyMap<number, SentenceVerdict>;
  readonly snapper: PauseSnapper;
}

/** A phrase with what was heard of it. */
interface HeardPhrase {
  readonly phrase: ReferencePhrase;
  readonly heard: PhraseMatch;
  /** Where the phrase before it in the sound ends. */
  readonly lastFrame: number;
  /** Where the next phrase in the sound begins. */
  readonly nextFrame: number;
}

/** Gives every sentence and word its times; a sentence that cannot be read out has those of its place. */
export function placeSentences(input: PlaceInput): SentenceTimes[] {
  const groups = Array.from({ length: input.count }, (): HeardPhrase[] => []);
  const lastFrames = listLastFrames(input.match.phrases);
  let nextFrame = Infinity;
  for (const [index, phrase] of [...input.reference.phrases.entries()].toReversed()) {
    const heard = input.match.phrases[index];
    if (!heard) continue;
    const lastFrame = lastFrames[index] ?? 0;
    groups[phrase.sentence]?.unshift({ phrase, heard, lastFrame, nextFrame });
    if (!heard.isSkipped) nextFrame = heard.startFrame;
  }
  let frame = 0;
  return groups.map((phrases, sentence) => {
    const times = placeSentence(input, phrases, sentence);
    if (!times) {
      const seconds = frame / frameRate;
      const isSpoken = phrases.length === 0;
      return { isSpoken, startSeconds: seconds, endSeconds: seconds, confidence: 0, words: [] };
    }
    frame = Math.round(times.endSeconds * frameRate);
    return times;
  });
}

/** For each phrase where the last one before it ends that was heard. */
function listLastFrames(phrases: readonly PhraseMatch[]): number[] {
  let last = 0;
  return phrases.map(({ isSkipped, endFrame }) => {
    const frame = last;
    if (!isSkipped) last = endFrame;
    return frame;
  });
}

/** Undefined for a sentence of which less than half was heard. */
function placeSentence(
  { snapper, verdicts }: PlaceInput,
  phrases: readonly HeardPhrase[],
  sentence: number,
): SentenceTimes | undefined {
  const spoken = phrases.filter(({ heard }) => !heard.isSkipped);
  const share = countFrames(spoken) / Math.max(1, countFrames(phrases));
  const first = spoken[0];
  const last = spoken.at(-1);
  if (!first || !last || share < 0.5) return undefined;
  const words = spoken.flatMap((phrase) => placeWords(phrase, snapper));
  const startFrame = snapper.snapStart(first.heard.startFrame, first.lastFrame);
  const endFrame = Math.max(startFrame, snapper.snapEnd(last.heard.endFrame, last.nextFrame));
  const confidence = verdicts.get(sentence)?.confidence ?? 0;
  // Where the first words were not heard, nobody knows when they would have been.
  const mostConfidence = first === phrases[0] ? share : share / 2;
  return {
    isSpoken: true,
    startSeconds: startFrame / frameRate,
    endSeconds: endFrame / frameRate,
    confidence: Math.min(confidence, mostConfidence),
    words,
  };
}

function countFrames(phrases: readonly HeardPhrase[]): number {
  return phrases.reduce((sum, { phrase }) => sum + phrase.endFrame - phrase.startFrame, 0);
}

/** A word lasts until the next one; the first and last keep to the pauses around the phrase. */
function placeWords(
  { phrase, heard, lastFrame, nextFrame }: HeardPhrase,
  snapper: PauseSnapper,
): WordTimes[] {
  const startFrame = snapper.snapStart(heard.startFrame, lastFrame);
  const endFrame = Math.max(startFrame, snapper.snapEnd(heard.endFrame, nextFrame));
  const starts = phrase.words.map((word, index) => {
    if (index === 0) return startFrame;
    const row = Math.round(word.startFrame) - phrase.startFrame;
    const frame = heard.rowFrames[Math.min(row, heard.rowFrames.length - 1)] ?? endFrame;
    return Math.min(endFrame, Math.max(startFrame, frame));
  });
  return phrase.words.map(({ range }, index) => ({
    range,
    startSeconds: (starts[index] ?? startFrame) / frameRate,
    endSeconds: (starts[index + 1] ?? endFrame) / frameRate,
  }));
}
