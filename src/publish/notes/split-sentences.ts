import type { TextRange } from "#core/episode/text-range.ts";

const fullStops = "。！？!?｡！？";
// Emoji with their joiners, selectors and skin tones: a reaction to what was said.
const emojiRun = /(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\p{Emoji_Modifier}]*)+/uy;
const closers = "”’」』）)】》〉]";
const abbreviation =
  /(?:^|[\s(“"])(?:\p{Lu}|mr|mrs|ms|dr|st|jr|sr|vs|no|prof|inc|ltd|etc|e\.g|i\.e|u\.s|u\.k)$/iu;
const opensSentence = /[\p{Lu}\p{Lo}\p{N}“"'「『（(]/u;

/** A Latin full stop ends a sentence before white space and a new start, not in "3.5" or "Mr. Li". */
function isSentencePeriod(text: string, index: number): boolean {
  const rest = /^["'”’)\]]*(\s+|$)(.?)/u.exec(text.slice(index + 1, index + 12));
  if (!rest) return false;
  if (rest[2] !== "" && !opensSentence.test(rest[2] ?? "")) return false;
  return rest[2] === "" || !abbreviation.test(text.slice(Math.max(0, index - 8), index));
}

function isStop(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character === "." ? isSentencePeriod(text, index) : fullStops.includes(character);
}

/** Where the sentence whose first stop is at `index` ends: further stops, closing quotes, spaces. */
function findSentenceEnd(text: string, sentenceStart: number, index: number): number {
  let end = index + 1;
  while (end < text.length && (fullStops + ".").includes(text.charAt(end))) end += 1;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    // A straight quote closes when the sentence has an odd number of them before it.
    const isClosingQuote =
      character === '"' && text.slice(sentenceStart, end).split('"').length % 2 === 0;
    if (!closers.includes(character) && !isClosingQuote) break;
  }
  emojiRun.lastIndex = end;
  end += emojiRun.exec(text)?.[0].length ?? 0;
  while (end < text.length && /\s/u.test(text.charAt(end))) end += 1;
  return end;
}

/**
 * Splits a paragraph into sentences: half-open ranges that follow one another without gaps
 * and cover the whole text. Closing quotes and white space stay with the sentence before;
 * a piece without any letter or digit joins its neighbour.
 *
 * @example splitSentences("你好！“走吧。”再见") // [[0, 3], [3, 8], [8, 10]]
 */
export function splitSentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  const saysSomething = (range: TextRange): boolean => /[\p{L}\p{N}]/u.test(text.slice(...range));
  const close = (end: number): void => {
    const last = ranges.at(-1);
    if (last && !(saysSomething(last) && saysSomething([start, end]))) {
      ranges[ranges.length - 1] = [last[0], end];
    } else ranges.push([start, end]);
    start = end;
  };
  for (let index = 0; index < text.length; index += 1) {
    if (!isStop(text, index)) continue;
    close(findSentenceEnd(text, start, index));
    index = start - 1;
  }
  if (start < text.length) close(text.length);
  return ranges;
}
