import { decodeHTML } from "entities";
import type { CaptionVoice } from "./caption.ts";
import { parseVttTimestamp } from "./parse-vtt-times.ts";

/** Where in a cue's text a time stands. */
export interface TextStamp {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly ms: number;
}

/** The text of a WebVTT cue as it is read, and what its tags say. */
export interface VttText {
  readonly text: string;
  /** In the order of the text. */
  readonly stamps: readonly TextStamp[];
  /** What voices say that have a name, in the order of the text. */
  readonly voices: readonly CaptionVoice[];
}

const piecePattern = /<(?<tag>[^>]*)>?|[^<]+/gu;
const tagPattern = /^(?<name>[^.\t\n\f ]*)(?:\.[^\t\n\f ]*)?(?:[\t\n\f ]+(?<annotation>[^]*))?$/u;
/** All others are passed over as if they were not there. */
const knownTags: ReadonlySet<string> = new Set(["c", "i", "b", "u", "ruby", "rt", "v", "lang"]);

/** A tag that is open. */
interface OpenTag {
  readonly name: string;
  /** Who speaks in it; empty where it does not say. */
  readonly voice: string;
}

/**
 * Parses the text of a cue: tags go, characters stay. Never throws; a tag that is not closed
 * reaches to the end of the text.
 *
 * @see https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules
 */
export function parseVttText(source: string): VttText {
  let text = "";
  const stamps: TextStamp[] = [];
  const voices: CaptionVoice[] = [];
  const open: OpenTag[] = [];
  for (const { 0: piece, groups } of source.matchAll(piecePattern)) {
    const tag = groups?.["tag"];
    if (tag?.startsWith("/") === true) closeTag(tag.slice(1), open);
    else if (tag !== undefined && /^\d/u.test(tag)) {
      // Chromium takes a time for one whatever follows it inside of the tag.
      const ms = parseVttTimestamp(/^[\d:]+\.\d+/u.exec(tag)?.[0] ?? "");
      if (ms !== undefined) stamps.push({ offset: text.length, ms });
    } else if (tag !== undefined) openTag(tag, open);
    // What stands in <rt> says how the characters before it are read.
    else if (open.every(({ name }) => name !== "rt")) {
      const start = text.length;
      text += decodeHTML(piece);
      const voice = open.findLast((one) => one.voice !== "")?.voice;
      if (voice !== undefined) addVoice(voices, { start, end: text.length, name: voice });
    }
  }
  return { text, stamps, voices };
}

function openTag(tag: string, open: OpenTag[]): void {
  const { name = "", annotation = "" } = tagPattern.exec(tag)?.groups ?? {};
  if (!knownTags.has(name) || (name === "rt" && open.at(-1)?.name !== "ruby")) return;
  const voice =
    name === "v"
      ? decodeHTML(annotation)
          .replaceAll(/[\t\n\f ]+/gu, " ")
          .trim()
      : "";
  open.push({ name, voice });
}

/** An end tag closes what was opened last; that of a <ruby> its <rt> too. */
function closeTag(name: string, open: OpenTag[]): void {
  const last = open.at(-1)?.name;
  if (name === "ruby" && last === "rt") open.splice(-2);
  else if (name === last) open.pop();
}

function addVoice(voices: CaptionVoice[], next: CaptionVoice): void {
  const last = voices.at(-1);
  const isSame = last?.name === next.name && last.end === next.start;
  if (isSame) voices[voices.length - 1] = { ...last, end: next.end };
  else voices.push(next);
}
