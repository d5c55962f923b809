import type { TimeRange } from "../episode/time-range.ts";
import {
  countSideBytes,
  createPlainHeader,
  largestBitRateBits,
  readMp3Header,
} from "./mp3-header.ts";
import type { Mp3Clip } from "./mp3-clip.ts";
import { decoderDelaySamples, type Mp3Layout } from "./mp3-layout.ts";

/** What a clip's tags say. */
export interface ClipTags {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  /** Where the clip is from. */
  readonly url: string;
}

/** A clip that is to become a file. */
export interface Mp3FileInput {
  readonly clip: Mp3Clip;
  readonly layout: Mp3Layout;
  readonly range: TimeRange;
  /** Index of the first wanted frame in the file that it is cut from. */
  readonly firstFrame: number;
  readonly tags: ClipTags;
}

/**
 * Writes a clip as an mp3 file: tags, a frame that says how many samples players leave out at
 * both ends, and the frames. A player that knows of it plays the stretch to the sample; another
 * one plays the lead, too.
 */
export function renderMp3File({ clip, layout, range, firstFrame, tags }: Mp3FileInput): Uint8Array {
  const { header, delaySamples } = layout;
  const toSample = (seconds: number): number =>
    Math.round(seconds * header.sampleRate) +
    delaySamples +
    (clip.leadFrames - firstFrame) * header.samples;
  const total = clip.frames.length * header.samples;
  const startPad = clamp12(toSample(range.startSeconds) - decoderDelaySamples);
  const endPad = clamp12(total - toSample(range.endSeconds) + decoderDelaySamples);
  const sound = concatBytes(clip.frames);
  const info = renderInfoFrame(clip, { startPad, endPad, soundBytes: sound.length });
  return concatBytes([renderTags(tags), info, sound]);
}

/** Joins bytes. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function clamp12(samples: number): number {
  return Math.min(4095, Math.max(0, samples));
}

interface InfoFields {
  readonly startPad: number;
  readonly endPad: number;
  readonly soundBytes: number;
}

/** A silent frame with the tag of Xing and LAME. @see http://gabriel.mp3-tech.org/mp3infotag.html */
function renderInfoFrame({ frames }: Mp3Clip, fields: InfoFields): Uint8Array {
  const model = frames.at(-1) ?? new Uint8Array(4);
  const smallest = readMp3Header(createPlainHeader(model), 0);
  // The tag needs 44 bytes: frames of the lowest bit rates are too short for it.
  const isLarge = (smallest?.sizeBytes ?? 0) - (smallest?.mainStart ?? 0) >= 60;
  const plain = createPlainHeader(model, isLarge ? undefined : largestBitRateBits);
  const header = readMp3Header(plain, 0);
  if (!header) return new Uint8Array();
  const frame = new Uint8Array(header.sizeBytes);
  frame.set(plain);
  const at = 4 + countSideBytes(header.isMpeg1, header.channels);
  frame.set(encodeAscii("Info"), at);
  const view = new DataView(frame.buffer);
  // Frames and bytes are given.
  view.setUint32(at + 4, 3);
  view.setUint32(at + 8, frames.length);
  view.setUint32(at + 12, frame.length + fields.soundBytes);
  const lameAt = at + 16;
  frame.set(encodeAscii("LAME3.100"), lameAt);
  const { startPad, endPad } = fields;
  frame.set([startPad >> 4, ((startPad & 15) << 4) | (endPad >> 8), endPad & 255], lameAt + 21);
  return frame;
}

/** ID3v2.3, which everything reads: text as UTF-16. @see https://id3.org/id3v2.3.0 */
function renderTags({ title, artist, album, url }: ClipTags): Uint8Array {
  const comment = [1, ...encodeAscii("eng"), 0xff, 0xfe, 0, 0, ...encodeUtf16(url)];
  const body = concatBytes([
    renderTag("TIT2", [1, ...encodeUtf16(title)]),
    renderTag("TPE1", [1, ...encodeUtf16(artist)]),
    renderTag("TALB", [1, ...encodeUtf16(album)]),
    renderTag("COMM", comment),
    renderTag("WOAS", encodeAscii(url)),
  ]);
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 127);
  return concatBytes([Uint8Array.of(...encodeAscii("ID3"), 3, 0, 0, ...size), body]);
}

function renderTag(name: string, content: readonly number[]): Uint8Array {
  const { length } = content;
  const size = [24, 16, 8, 0].map((shift) => (length >> shift) & 255);
  return Uint8Array.of(...encodeAscii(name), ...size, 0, 0, ...content);
}

function encodeAscii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0) & 127);
}

function encodeUtf16(text: string): number[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return [0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])];
}
