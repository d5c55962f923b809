import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { NotesBlock, NotesRun } from "#core/files/notes-file.ts";
import { parseTimecode } from "#core/episode/timecode.ts";
import { cutBareAddress } from "./bare-address.ts";
import { findHtmlAddress, isHtmlBreak, isHtmlEnd } from "./html-tag.ts";
import type { Definitions } from "./read-inline.ts";
import { toWebAddress } from "./web-address.ts";

/** What blocks are shown with. */
export interface ShowOptions {
  readonly definitions: Definitions;
  /** Starts of chapters: where the text names one, a tap leads there. */
  readonly startsMs: ReadonlySet<number>;
  /** The file in the episode's folder for a picture's address; undefined where there is none. */
  readonly findPicture: (url: string) => string | undefined;
}

/** Turns a block of Markdown into what the page shows. Nothing of it is markup any more. */
export function showBlocks(node: RootContent, options: ShowOptions): NotesBlock[] {
  const showAll = (nodes: readonly RootContent[]): NotesBlock[] =>
    nodes.flatMap((child) => showBlocks(child, options));
  switch (node.type) {
    case "paragraph":
      return showParagraph(node.children, options);
    case "heading":
      return [{ type: "heading", level: node.depth, runs: showRuns(node.children, options) }];
    case "list": {
      const items = node.children.map((item) => showAll(item.children));
      const start = node.ordered === true ? (node.start ?? 1) : undefined;
      return [{ type: "list", ...(start !== undefined && { start }), items }];
    }
    case "blockquote":
      return [{ type: "quote", blocks: showAll(node.children) }];
    case "code":
      return [{ type: "code", text: node.value }];
    case "table": {
      const [head = [], ...rows] = node.children.map((row) =>
        row.children.map((cell) => showRuns(cell.children, options)),
      );
      return [{ type: "table", head, rows }];
    }
    case "footnoteDefinition":
      return [
        { type: "footnote", label: node.label ?? node.identifier, blocks: showAll(node.children) },
      ];
    default:
      return [];
  }
}

/** Pictures stand by themselves; the text around them is divided. */
function showParagraph(children: readonly PhrasingContent[], options: ShowOptions): NotesBlock[] {
  const blocks: NotesBlock[] = [];
  let text: PhrasingContent[] = [];
  const close = (): void => {
    const runs = trimRuns(showRuns(text, options));
    if (runs.length > 0) blocks.push({ type: "paragraph", runs });
    text = [];
  };
  for (const child of children) {
    const file = child.type === "image" ? options.findPicture(child.url) : undefined;
    if (child.type !== "image" || file === undefined) text.push(child);
    else {
      close();
      blocks.push({ type: "image", file, alt: child.alt ?? "" });
    }
  }
  close();
  return blocks;
}

function trimRuns(runs: readonly NotesRun[]): NotesRun[] {
  return runs.some(({ text }) => text.trim() !== "") ? [...runs] : [];
}

type RunStyle = Omit<NotesRun, "text">;

function showRuns(nodes: readonly PhrasingContent[], options: ShowOptions): NotesRun[] {
  return joinRuns(listRuns(nodes, {}, options)).flatMap((run) => markTimes(run, options.startsMs));
}

function listRuns(
  nodes: readonly PhrasingContent[],
  style: RunStyle,
  options: ShowOptions,
): NotesRun[] {
  let anchor: RunStyle = {};
  return nodes.flatMap((node): NotesRun[] => {
    if (node.type !== "html") return listNodeRuns(node, { ...style, ...anchor }, options);
    const address = findHtmlAddress(node.value);
    if (address !== undefined) anchor = toLink(address);
    else if (isHtmlEnd(node.value, "a")) anchor = {};
    return isHtmlBreak(node.value) ? [{ text: "\n" }] : [];
  });
}

function listNodeRuns(node: PhrasingContent, style: RunStyle, options: ShowOptions): NotesRun[] {
  const addMark = (mark: NonNullable<NotesRun["marks"]>[number]): RunStyle => ({
    ...style,
    marks: [...(style.marks ?? []), mark],
  });
  switch (node.type) {
    case "text":
      return [{ ...style, text: node.value }];
    case "break":
      return [{ text: "\n" }];
    case "inlineCode":
      return [{ ...addMark("code"), text: node.value }];
    case "strong":
      return listRuns(node.children, addMark("bold"), options);
    case "emphasis":
      return listRuns(node.children, addMark("italic"), options);
    case "delete":
      return listRuns(node.children, addMark("struck"), options);
    case "link":
      return showLink(node.children, node.url, { style, options });
    case "linkReference": {
      const url = options.definitions.get(node.identifier)?.url ?? "";
      return showLink(node.children, url, { style, options });
    }
    case "image":
    case "imageReference":
      return node.alt ? [{ ...style, text: node.alt }] : [];
    case "footnoteReference":
      return [{ ...style, text: `[${node.label ?? node.identifier}]` }];
    default:
      return [];
  }
}

function showLink(
  children: readonly PhrasingContent[],
  url: string,
  { style, options }: { readonly style: RunStyle; readonly options: ShowOptions },
): NotesRun[] {
  const words = children.map(readWords).join("");
  const bare = cutBareAddress(words, url);
  if (!bare || bare.rest === "") return listRuns(children, { ...style, ...toLink(url) }, options);
  const shown = words.slice(0, words.length - bare.rest.length);
  return [
    { ...style, ...toLink(bare.url), text: shown },
    { ...style, text: bare.rest },
  ];
}

function readWords(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(readWords).join("") : "";
}

/** What may not be linked to stays as text. */
function toLink(address: string): RunStyle {
  const url = toWebAddress(address);
  return url === undefined ? {} : { url };
}

/** Neighbours of one kind are one run. */
function joinRuns(runs: readonly NotesRun[]): NotesRun[] {
  const joined: NotesRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike =
      last && last.url === run.url && (last.marks ?? []).join() === (run.marks ?? []).join();
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") joined.push(run);
  }
  return joined;
}

const clockPattern = /[\d０-９]{1,3}[:：][\d０-９]{2}(?:[:：][\d０-９]{2})?/gu;

/** Cuts the times of chapters out of a run, so that they can be tapped. */
function markTimes(run: NotesRun, startsMs: ReadonlySet<number>): NotesRun[] {
  if (startsMs.size === 0 || run.url !== undefined) return [run];
  const pieces: NotesRun[] = [];
  let end = 0;
  for (const { 0: clock, index } of run.text.matchAll(clockPattern)) {
    const startMs = Math.round((parseTimecode(clock) ?? -1) * 1000);
    if (!startsMs.has(startMs)) continue;
    pieces.push({ ...run, text: run.text.slice(end, index) }, { ...run, text: clock, startMs });
    end = index + clock.length;
  }
  return [...pieces, { ...run, text: run.text.slice(end) }].filter(({ text }) => text !== "");
}
