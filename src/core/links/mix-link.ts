import type { TimeRange } from "../episode/time-range.ts";
import { isEpisodeId } from "../episode/episode-id.ts";
import { createVarintReader, createVarintWriter, type VarintReader } from "../files/varint.ts";

/** A stretch of an episode in a mix. */
export interface MixClip extends TimeRange {
  readonly episodeId: string;
}

/** Clips of any episodes, played in turn. */
export interface Mix {
  /** May be empty. */
  readonly title: string;
  readonly clips: readonly MixClip[];
}

/** A mix as its address says it. */
export interface ReadMix extends Mix {
  /** How many clips the address had when it was made; more than there are where it is damaged. */
  readonly count: number;
  /** False where something of it is lost: what came before that is still here. */
  readonly isWhole: boolean;
}

const version = 1;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** More than anybody hears in turn; the address stays short enough for every chat. */
export const longestMix = 50;

/**
 * Renders a mix for `?mix=`: letters, digits, `-` and `_` only, so that no chat takes part of it
 * for the end of a sentence. Starts are cut and ends raised to tenths of a second.
 *
 * Version, title, count of clips; for each clip what its episode's id has in common with the one
 * before, the rest of it, start, length, and a check of these bytes: what is cut off or changed
 * on the way costs the clips behind that place and no others.
 */
export function formatMix({ title, clips }: Mix): string {
  const writer = createVarintWriter();
  const titleBytes = encodeText(title);
  writer.write(version);
  writer.write(titleBytes.length);
  writer.writeBytes(titleBytes);
  writer.write(clips.length);
  let bytes = writer.finish();
  let previousId = "";
  bytes = append(bytes, Uint8Array.of(check(bytes)));
  for (const { episodeId, startSeconds, endSeconds } of clips) {
    const own = createVarintWriter();
    const shared = countShared(previousId, episodeId);
    const rest = encodeText(episodeId.slice(shared));
    own.write(shared);
    own.write(rest.length);
    own.writeBytes(rest);
    const start = Math.floor(startSeconds * 10 + 0.001);
    own.write(start);
    own.write(Math.max(1, Math.ceil(endSeconds * 10 - 0.001) - start));
    bytes = append(bytes, own.finish());
    bytes = append(bytes, Uint8Array.of(check(bytes)));
    previousId = episodeId;
  }
  return encodeBase64(bytes);
}

/** Reads what {@link formatMix} rendered; undefined where not even its beginning can be read. */
export function parseMix(source: string): ReadMix | undefined {
  const bytes = decodeBase64(source);
  const reader = createVarintReader(bytes);
  if (reader.read() !== version) return undefined;
  const titleLength = reader.read();
  const titleBytes = reader.readBytes(titleLength);
  const count = reader.read();
  if (titleBytes.length !== titleLength || !(count <= 1000)) return undefined;
  if (!isChecked(bytes, reader)) return undefined;
  const clips: MixClip[] = [];
  while (clips.length < count) {
    const clip = readClip(reader, clips.at(-1)?.episodeId ?? "");
    if (!clip || !isChecked(bytes, reader)) break;
    clips.push(clip);
  }
  return { title: decodeText(titleBytes), clips, count, isWhole: clips.length === count };
}

function readClip(reader: VarintReader, previousId: string): MixClip | undefined {
  const shared = reader.read();
  const rest = reader.readBytes(reader.read());
  const episodeId = previousId.slice(0, shared) + decodeText(rest);
  const start = reader.read();
  const length = reader.read();
  if (!isEpisodeId(episodeId) || !(length > 0) || !(start >= 0)) return undefined;
  return { episodeId, startSeconds: start / 10, endSeconds: (start + length) / 10 };
}

function isChecked(bytes: Uint8Array, reader: VarintReader): boolean {
  const end = reader.readOffset();
  return reader.readBytes(1)[0] === check(bytes.subarray(0, end));
}

/** FNV-1a, folded to a byte. @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function check(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 255;
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

function append(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

// UTF-8 by what the language itself has: this room knows no TextEncoder.
function encodeText(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
  return [...escaped.matchAll(/%(?<hex>..)|(?<plain>.)/gu)].map(({ groups }) =>
    groups?.["hex"] === undefined
      ? (groups?.["plain"] ?? "").charCodeAt(0)
      : Number.parseInt(groups["hex"], 16),
  );
}

function decodeText(bytes: Uint8Array): string {
  const escaped = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(escaped);
  } catch {
    return "";
  }
}

function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 6; bits -= 6) text += alphabet.charAt((held >> (bits - 6)) & 63);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((held << (6 - bits)) & 63) : text;
}

/** Up to the first character that is none of ours: what a chat put behind the link. */
function decodeBase64(source: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of source) {
    const value = alphabet.indexOf(character);
    if (value === -1) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}
