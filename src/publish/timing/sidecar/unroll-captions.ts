import type { Caption } from "./caption.ts";
import { listScriptTokens, type ScriptToken } from "./list-script-tokens.ts";
import { measureOverlap } from "./measure-overlap.ts";

/** So many of the captions must begin with what the one before them shows. */
const leastShare = 0.4;
const leastRepeats = 2;
/** Where less than the newest row stands in both, so many tokens are no chance. */
const leastTokens = 3;
/** A caption that only repeats goes on with the one before it when it follows so soon. */
const longestPauseMs = 100;

/**
 * Says each thing once in captions that roll, where each begins with what the one before it
 * shows: rows that scroll, or a row that grows by the word. Each keeps what is new in it. Files
 * whose captions do not roll stay as they are: there, what is said twice is spoken twice.
 */
export function unrollCaptions(captions: readonly Caption[]): readonly Caption[] {
  const tokens = listTokens(captions);
  const repeats = findRepeats(tokens);
  const count = repeats.filter((length) => length > 0).length;
  const spokenCount = tokens.filter(({ length }) => length > 0).length;
  if (count < leastRepeats || count < leastShare * (spokenCount - 1)) return captions;
  const unrolled: Caption[] = [];
  for (const [index, caption] of captions.entries()) {
    const own = tokens[index] ?? [];
    const repeated = repeats[index] ?? 0;
    if (repeated > 0 && repeated === own.length) extendLast(unrolled, caption);
    else unrolled.push(cutCaption(caption, own, repeated));
  }
  return unrolled;
}

function listTokens(captions: readonly Caption[]): ScriptToken[][] {
  const lists = captions.map((): ScriptToken[] => []);
  for (const token of listScriptTokens(captions.map(({ text }) => text)))
    lists[token.source]?.push(token);
  return lists;
}

/** How many tokens at the start of each caption stand at the end of the one before it. */
function findRepeats(tokens: readonly (readonly ScriptToken[])[]): number[] {
  let shown: readonly string[] = [];
  let newest = 0;
  return tokens.map((own) => {
    const texts = own.map(({ text }) => text);
    if (texts.length === 0) return 0;
    const overlap = measureOverlap(shown, texts);
    // What scrolls takes the newest row along whole; a word in common is none.
    const repeated = overlap >= Math.min(newest, leastTokens) ? overlap : 0;
    shown = texts;
    if (repeated < texts.length) newest = texts.length - repeated;
    return repeated;
  });
}

function extendLast(captions: Caption[], { startMs, endMs }: Caption): void {
  const last = captions.at(-1);
  if (last && startMs - last.endMs <= longestPauseMs)
    captions[captions.length - 1] = { ...last, endMs: Math.max(last.endMs, endMs) };
}

/** A caption without its first tokens, and what stands around them. */
function cutCaption(caption: Caption, tokens: readonly ScriptToken[], repeated: number): Caption {
  if (repeated === 0) return caption;
  const before = tokens[repeated - 1]?.end ?? 0;
  const first = tokens[repeated]?.start ?? caption.text.length;
  // A bracket or a quotation mark in front of the first word is its own.
  const gap = caption.text.slice(before, first);
  const from = before + (/\s(?=\S*$)/u.exec(gap)?.index ?? gap.length - 1) + 1;
  const { text, words, voices, ...rest } = caption;
  const move = (offset: number): number => Math.max(0, offset - from);
  return {
    ...rest,
    text: text.slice(from),
    words: words
      .filter(([, end]) => end > from)
      .map(([start, end, startMs, endMs]) => [move(start), move(end), startMs, endMs]),
    ...(voices && {
      voices: voices
        .filter(({ end }) => end > from)
        .map(({ start, end, name }) => ({ start: move(start), end: move(end), name })),
    }),
  };
}
