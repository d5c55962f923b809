import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { findDeepTags } from "../../faults/find-deep-tags.ts";
import type { Caption, ParsedCaptions } from "./caption.ts";
import type { TimedWord } from "../cues/timed-cue.ts";
import { parseTtmlTime, readTtmlRates, type TtmlRates } from "./parse-ttml-time.ts";

type TtmlNode = DefaultTreeAdapterTypes.ChildNode;
type TtmlElement = DefaultTreeAdapterTypes.Element;

/** Whether a text is TTML, whatever prefix its elements have. */
export function isTtml(source: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?tt[\s>]/su.test(source);
}

/**
 * Parses TTML: paragraphs with `begin` and `end` or `dur`, their speakers by `ttm:agent`. Spans
 * with times inside of them are words where each is one; where the paragraph has no times of its
 * own, theirs are its. Never throws.
 *
 * @see https://www.w3.org/TR/ttml1/
 */
export function parseTtml(source: string): ParsedCaptions {
  // Prefixes of the elements themselves; and `<x/>`, which HTML does not close.
  const plain = source
    .replaceAll(/<(\/?)tt:/gu, "<$1")
    .replaceAll(/<(?!br\b)([\w:-]+)((?:\s[^<>]*)?)\/>/gu, "<$1$2></$1>");
  const deep = findDeepTags(plain);
  if (deep) return { captions: [], problems: [deep] };
  const { childNodes } = parseFragment(plain, { sourceCodeLocationInfo: true });
  const elements = listElements(childNodes);
  const root = elements.find(({ tagName }) => tagName === "tt");
  const rates = readTtmlRates((name) => root && findAttribute(root, name));
  const agents = new Map(
    elements
      .filter(({ tagName }) => tagName === "ttm:agent")
      .map((agent) => [findAttribute(agent, "xml:id") ?? "", readText(agent).trim()] as const),
  );
  const captions = elements
    .filter(({ tagName }) => tagName === "p")
    .flatMap((element) => readParagraph(element, agents, rates));
  return { captions, problems: [] };
}

function readParagraph(
  element: TtmlElement,
  agents: ReadonlyMap<string, string>,
  rates: TtmlRates,
): Caption[] {
  const spans = listTimedSpans(element, rates);
  const [first, last] = [spans[0], spans.at(-1)];
  const inner = first && last && { startMs: first.startMs, endMs: last.endMs };
  const times = readTimes(element, rates) ?? inner;
  const text = readText(element).trim();
  if (!times || text === "") return [];
  const agent = findAttribute(element, "ttm:agent") ?? "";
  const name = agents.get(agent) ?? agent;
  const line = element.sourceCodeLocation?.startLine ?? 1;
  const voices = name === "" ? {} : { voices: [{ start: 0, end: text.length, name }] };
  return [{ line, text, ...times, words: locateWords(text, spans, times), ...voices }];
}

interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

interface TimedSpan extends TimeSpan {
  readonly text: string;
}

/** The innermost spans with times of their own. */
function listTimedSpans(element: TtmlElement, rates: TtmlRates): TimedSpan[] {
  return listElements(element.childNodes).flatMap((span): TimedSpan[] => {
    const times = readTimes(span, rates);
    const isInner = listElements(span.childNodes).every((one) => !readTimes(one, rates));
    return times && isInner ? [{ ...times, text: readText(span).trim() }] : [];
  });
}

/** A word of Chinese has no space after it, and not many signs. */
const longestWord = 24;

/** Words where each span is one; none where they are sentences, or where one is not in the text. */
function locateWords(text: string, spans: readonly TimedSpan[], whole: TimeSpan): TimedWord[] {
  const isWords = spans.length > 1 && spans.every((span) => isWord(span.text));
  if (!isWords) return [];
  // Some count from the start of the paragraph.
  const isRelative = spans.some(({ startMs }) => startMs < whole.startMs);
  const lateMs = isRelative ? whole.startMs : 0;
  const words: TimedWord[] = [];
  let from = 0;
  for (const span of spans) {
    const start = text.indexOf(span.text, from);
    if (start === -1) return [];
    from = start + span.text.length;
    words.push([start, from, span.startMs + lateMs, span.endMs + lateMs]);
  }
  return words;
}

function isWord(text: string): boolean {
  return text !== "" && !/\s/u.test(text) && text.length <= longestWord;
}

function readTimes(element: TtmlElement, rates: TtmlRates): TimeSpan | undefined {
  const [begin, end, dur] = ["begin", "end", "dur"].map((name) =>
    parseTtmlTime(findAttribute(element, name) ?? "", rates),
  );
  if (begin === undefined) return undefined;
  return { startMs: begin, endMs: Math.max(begin, end ?? begin + (dur ?? 0)) };
}

function listElements(nodes: readonly TtmlNode[]): TtmlElement[] {
  return nodes.flatMap((node) =>
    defaultTreeAdapter.isElementNode(node) ? [node, ...listElements(node.childNodes)] : [],
  );
}

function readText(element: TtmlElement): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value.replaceAll(/\s+/gu, " ");
      if (!defaultTreeAdapter.isElementNode(node)) return "";
      return node.tagName === "br" ? " " : readText(node);
    })
    .join("");
}

function findAttribute(element: TtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
