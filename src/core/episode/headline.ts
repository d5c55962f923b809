import { findEpisodeDate } from "./episode-date.ts";
import type { StoryKind } from "./story-kind.ts";

/** What a headline is made of. */
export interface HeadlineSource {
  /** The publisher's own words, which count before all others. */
  readonly headline?: string | undefined;
  readonly title: string;
  readonly teasers: readonly { readonly text: string }[];
  readonly stories: readonly { readonly title: string; readonly kind: StoryKind }[];
}

const mostCharacters = { headline: 32, question: 36 };
/** How many stories a headline names. */
const namedStories = 3;

// After a comma or a stop, with the quotes that close it; a Latin one only before white space.
const clauseEnd =
  /(?<=[，；。！？｡][”’」』）]*)(?![，；。！？｡”’」』）])|(?<=[,;.!?]["”’)]*\s+)(?=\S)/u;
const closingMarks = /[\s，,；;。.｡]+$/u;

/**
 * Parts a sentence at its commas and stops, which stay with the part before them. The parts
 * together are the sentence.
 *
 * @example splitClauses("太快了，还能守多久？") // ["太快了，", "还能守多久？"]
 */
export function splitClauses(text: string): string[] {
  return text.split(clauseEnd).filter((clause) => clause !== "");
}

/**
 * What an episode is about, in one line: the publisher's words, else the leading clauses of
 * its first teaser, else its first stories. A title that is not named for its day says it
 * itself.
 *
 * @example createHeadline(episode) === "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品"
 */
export function createHeadline({ headline, title, teasers, stories }: HeadlineSource): string {
  if (headline !== undefined) return headline;
  if (title !== "" && findEpisodeDate(title) === undefined) return title;
  const claim = teasers[0] ? findClaim(teasers[0].text) : "";
  if (claim !== "") return claim;
  const names = stories.filter(({ kind }) => kind === "item").map((story) => story.title);
  if (names.length === 0) return title;
  const comma = names.some((name) => isHan(name)) ? "、" : ", ";
  return names.slice(0, namedStories).join(comma);
}

/**
 * What a teaser asks: its trailing clauses but for what the episode's headline says already.
 * Undefined where that says it all.
 */
export function createQuestion(teaser: string, headline: string): string | undefined {
  const clauses = splitClauses(teaser.trim());
  const isInHeadline = findClaim(teaser) === headline;
  const rest = isInHeadline ? clauses.slice(takeLeading(teaser).length) : clauses;
  const limit = findLimit(teaser, mostCharacters.question);
  let from = rest.length - 1;
  while (from > 0 && countCharacters(rest.slice(from - 1).join("")) <= limit) from -= 1;
  const question = rest.slice(Math.max(0, from)).join("").trim();
  return question === "" ? undefined : question;
}

/** What a teaser claims before it asks; empty where it says nothing. */
function findClaim(teaser: string): string {
  return cutAtWord(trimEnd(takeLeading(teaser).join("")));
}

/** As many leading clauses as fit, but the first; the last is left to the question. */
function takeLeading(teaser: string): string[] {
  const clauses = splitClauses(teaser.trim());
  const limit = findLimit(teaser, mostCharacters.headline);
  let count = 1;
  while (
    count < clauses.length - 1 &&
    countCharacters(trimEnd(clauses.slice(0, count + 1).join(""))) <= limit
  ) {
    count += 1;
  }
  return clauses.slice(0, count);
}

/** A clause that is too long ends in an ellipsis, not inside of a Latin word. */
function cutAtWord(text: string): string {
  const limit = findLimit(text, mostCharacters.headline);
  if (countCharacters(text) <= limit) return text;
  const kept = listCharacters(text)
    .slice(0, limit - 1)
    .join("");
  const next = text.charAt(kept.length);
  const isInWord = /[\p{Script=Latin}\p{N}]/u.test(next);
  const whole = isInWord ? kept.replace(/[\p{Script=Latin}\p{N}'’-]+$/u, "") : kept;
  return `${trimEnd(whole === "" ? kept : whole)}…`;
}

function trimEnd(text: string): string {
  return text.replace(closingMarks, "");
}

/** Latin letters are half as wide: twice as many fit. */
function findLimit(text: string, characters: number): number {
  return isHan(text) ? characters : characters * 2;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function countCharacters(text: string): number {
  return listCharacters(text).length;
}

/** An emoji of several parts is one. */
function listCharacters(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
