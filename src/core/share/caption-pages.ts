import type { Transcript } from "../episode/transcript.ts";
import { readWord, type Quote } from "./quote.ts";
import type { QuoteWord } from "./quote-words.ts";
import { layOutWordLines, type WordLines, type WordRoom } from "./word-lines.ts";

/** A word with its time. */
export interface CaptionWord {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** What stands on a video at one time: a sentence, or a part of a long one. */
export interface CaptionPage {
  readonly words: readonly CaptionWord[];
  readonly lines: WordLines;
}

/** The sentences of a quote, each with its words. */
export function listCaptions(
  transcript: Transcript,
  words: readonly QuoteWord[],
  { first, last }: Quote,
): CaptionWord[][] {
  const sentences: CaptionWord[][] = [];
  for (let index = first; index <= last; index += 1) {
    const word = words[index];
    if (!word) continue;
    const isSame = index > first && words[index - 1]?.cue === word.cue;
    const { startSeconds, endSeconds } = word;
    const text = readWord(transcript, word, isSame ? words[index - 1] : undefined);
    const caption = { text, startSeconds, endSeconds };
    if (isSame) sentences.at(-1)?.push(caption);
    else sentences.push([caption]);
  }
  return sentences;
}

/** Lays sentences out as pages; one that does not fit is divided, after a comma near its middle. */
export function layOutPages(
  sentences: readonly (readonly CaptionWord[])[],
  room: WordRoom,
  measure: (text: string, sizePixels: number) => number,
): CaptionPage[] {
  return sentences.flatMap((words): CaptionPage[] => {
    const lines = layOutWordLines(
      words.map(({ text }) => text),
      room,
      measure,
    );
    if (lines) return [{ words, lines }];
    // A single word that fits nowhere: it is left to be heard.
    if (words.length < 2) return [];
    const cut = findCut(words);
    return layOutPages([words.slice(0, cut), words.slice(cut)], room, measure);
  });
}

function findCut(words: readonly CaptionWord[]): number {
  const middle = words.length / 2;
  let best = Math.ceil(middle);
  let bestDistance = Infinity;
  for (let cut = 1; cut < words.length; cut += 1) {
    const isClause = /[，。！？；：、,.!?;:]\s*$/u.test(words[cut - 1]?.text ?? "");
    // A comma is worth a quarter of the way.
    const distance = Math.abs(cut - middle) + (isClause ? 0 : words.length / 4);
    if (distance < bestDistance) {
      best = cut;
      bestDistance = distance;
    }
  }
  return best;
}

/** The page that is seen at a time: the last that has begun, the first before that. */
export function findPageIndexAt(pages: readonly CaptionPage[], seconds: number): number {
  return Math.max(
    0,
    pages.findLastIndex(({ words }) => (words[0]?.startSeconds ?? 0) <= seconds),
  );
}

/** The word of a page that sounds at a time; -1 between words. */
export function findSpokenWord({ words }: CaptionPage, seconds: number): number {
  return words.findLastIndex(
    ({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds,
  );
}
