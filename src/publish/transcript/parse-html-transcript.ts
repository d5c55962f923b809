import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { findSpeakerNames, parseSpeakerLabel } from "../notes/speaker-label.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import { parseClock } from "../timing/sidecar/parse-clock.ts";

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const silentTags = new Set(["script", "style", "head", "template", "noscript", "iframe"]);

/**
 * Parses an HTML transcript: `<cite>` names who says the paragraphs that follow, `<time>` from
 * when on. Never throws; all other tags go, text stays text.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#html
 */
export function parseHtmlTranscript(source: string): SpokenParagraph[] {
  const paragraphs: SpokenParagraph[] = [];
  let speaker: string | undefined;
  let anchorMs: number | undefined;
  const visit = (node: HtmlNode): void => {
    if (!defaultTreeAdapter.isElementNode(node) || silentTags.has(node.tagName)) return;
    if (node.tagName === "cite")
      speaker = readText(node)
        .replace(/[:：]\s*$/u, "")
        .trim();
    else if (node.tagName === "time") anchorMs = parseClock(readText(node));
    else if (node.tagName === "p") {
      node.childNodes.filter((child) => isMark(child)).forEach(visit);
      const text = node.childNodes
        .filter((child) => !isMark(child))
        .map(readText)
        .join("")
        .replaceAll(/\s+/gu, " ")
        .trim();
      if (text === "") return;
      const own = { ...(speaker !== undefined && speaker !== "" && { speaker }) };
      paragraphs.push({ text, keywords: [], ...own, ...(anchorMs !== undefined && { anchorMs }) });
      anchorMs = undefined;
    } else node.childNodes.forEach(visit);
  };
  parseFragment(source).childNodes.forEach(visit);
  return paragraphs.some((one) => one.speaker !== undefined)
    ? paragraphs
    : labelParagraphs(paragraphs);
}

/** Without `<cite>` a paragraph may begin with its speaker, as text does. */
function labelParagraphs(paragraphs: readonly SpokenParagraph[]): SpokenParagraph[] {
  const labels = paragraphs.map(({ text }) => parseSpeakerLabel({ text, bold: [], links: [] }));
  const names = findSpeakerNames(
    labels.filter((label) => label !== undefined),
    paragraphs.length,
    [],
  );
  let speaker: string | undefined;
  return paragraphs.flatMap((paragraph, index): SpokenParagraph[] => {
    const label = labels[index];
    const isNamed = label !== undefined && names.has(label.name);
    if (isNamed) speaker = label.name;
    const text = isNamed ? label.rest.text : paragraph.text;
    return text === "" ? [] : [{ ...paragraph, text, ...(speaker !== undefined && { speaker }) }];
  });
}

function isMark(node: HtmlNode): boolean {
  return defaultTreeAdapter.isElementNode(node) && ["cite", "time"].includes(node.tagName);
}

function readText(node: HtmlNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!defaultTreeAdapter.isElementNode(node) || silentTags.has(node.tagName)) return "";
  return node.tagName === "br" ? " " : node.childNodes.map(readText).join("");
}
