import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import type { Caption, ParsedCaptions } from "./caption.ts";
import { parseClock } from "./parse-clock.ts";

type TtmlNode = DefaultTreeAdapterTypes.ChildNode;
type TtmlElement = DefaultTreeAdapterTypes.Element;

/** Whether a text is TTML, whatever prefix its elements have. */
export function isTtml(source: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?tt[\s>]/su.test(source);
}

/**
 * Parses TTML: paragraphs with `begin` and `end` or `dur`, their speakers by `ttm:agent`.
 * Never throws.
 *
 * @see https://www.w3.org/TR/ttml1/
 */
export function parseTtml(source: string): ParsedCaptions {
  // Prefixes of the elements themselves; and `<x/>`, which HTML does not close.
  const plain = source
    .replaceAll(/<(\/?)tt:/gu, "<$1")
    .replaceAll(/<(?!br\b)([\w:-]+)((?:\s[^<>]*)?)\/>/gu, "<$1$2></$1>");
  const { childNodes } = parseFragment(plain, { sourceCodeLocationInfo: true });
  const elements = listElements(childNodes);
  const agents = new Map(
    elements
      .filter(({ tagName }) => tagName === "ttm:agent")
      .map((agent) => [findAttribute(agent, "xml:id") ?? "", readText(agent).trim()] as const),
  );
  const captions = elements
    .filter(({ tagName }) => tagName === "p")
    .flatMap((element) => readParagraph(element, agents));
  return { captions, problems: [] };
}

function readParagraph(element: TtmlElement, agents: ReadonlyMap<string, string>): Caption[] {
  const times = readTimes(element);
  const text = readText(element).trim();
  if (!times || text === "") return [];
  const agent = findAttribute(element, "ttm:agent") ?? "";
  const name = agents.get(agent) ?? agent;
  const line = element.sourceCodeLocation?.startLine ?? 1;
  const voices = name === "" ? {} : { voices: [{ start: 0, end: text.length, name }] };
  return [{ line, text, ...times, words: [], ...voices }];
}

function readTimes(element: TtmlElement): Pick<Caption, "startMs" | "endMs"> | undefined {
  const [begin, end, dur] = ["begin", "end", "dur"].map((name) =>
    parseClock(findAttribute(element, name) ?? ""),
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
