import { parseTimestamp } from "./parse-timestamp.ts";

/** Where in a cue's text a time stands. */
export interface TextStamp {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly ms: number;
}

/** The text of a WebVTT cue as it is read, and the times inside of it. */
export interface VttText {
  readonly text: string;
  /** In the order of the text. */
  readonly stamps: readonly TextStamp[];
}

const piecePattern = /<(?<tag>[^>]*)>?|&(?<entity>#?\w{1,12});|[^<&]+|&/gu;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  lrm: "\u200E",
  rlm: "\u200F",
};

/**
 * Parses the text of a cue: tags go, with the voice they may name; times and characters
 * stay. Never throws; a tag that is not closed reaches to the end of the text.
 *
 * @see https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules
 */
export function parseVttText(source: string, timestampPattern: RegExp): VttText {
  let text = "";
  let isReadingAid = false;
  const stamps: TextStamp[] = [];
  for (const { 0: piece, groups } of source.matchAll(piecePattern)) {
    const { tag, entity } = groups ?? {};
    if (tag === undefined) {
      // What stands in <rt> says how the characters before it are read.
      if (!isReadingAid) text += entity === undefined ? piece : decodeEntity(entity);
      continue;
    }
    const ms = parseTimestamp(tag, timestampPattern);
    if (ms !== undefined) stamps.push({ offset: text.length, ms });
    if (/^rt(?![a-z])/u.test(tag)) isReadingAid = true;
    if (/^\/(?:rt|ruby)(?![a-z])/u.test(tag)) isReadingAid = false;
  }
  return { text, stamps };
}

/** The character that an entity stands for; one that is unknown stays as it is written. */
function decodeEntity(name: string): string {
  const [, hex, decimal] = /^#(?:[xX]([\da-fA-F]+)|(\d+))$/u.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) {
    return (Object.hasOwn(entities, name) ? entities[name] : undefined) ?? `&${name};`;
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : "\uFFFD";
}
