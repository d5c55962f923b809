import type { TimeRange } from "../episode/time-range.ts";
import {
  createPlainHeader,
  largestBitRateBits,
  readMainDataBegin,
  readMp3Header,
  type Mp3Header,
} from "./mp3-header.ts";
import type { Mp3Layout } from "./mp3-layout.ts";

/** Which frames of a file a clip is made of; both are part of it. */
export interface FrameRange {
  readonly first: number;
  readonly last: number;
}

/** Frames before the first wanted one that may hold bytes of it: nine bits' worth, at the lowest rates. */
const framesOfReservoir = 24;

/** The frames that sound in a stretch of time, as browsers count it. */
export function findFrameRange(
  { header, delaySamples }: Mp3Layout,
  { startSeconds, endSeconds }: TimeRange,
): FrameRange {
  const toFrame = (seconds: number): number =>
    (seconds * header.sampleRate + delaySamples) / header.samples;
  const first = Math.max(0, Math.floor(toFrame(startSeconds) + 1e-6));
  return { first, last: Math.max(first, Math.ceil(toFrame(endSeconds) - 1e-6) - 1) };
}

/** The first frame that has to be at hand for a clip that begins with another. */
export function findFirstNeededFrame(first: number): number {
  return Math.max(0, first - 1 - framesOfReservoir);
}

/**
 * Where frame `index` of a file with constant bit rate begins, give or take a byte: padding makes
 * frames as long as the bit rate on average.
 */
export function estimateFrameOffset({ header, firstFrameOffset }: Mp3Layout, index: number) {
  const averageBytes = (header.samples / 8) * (header.bitRate / header.sampleRate);
  return firstFrameOffset + Math.floor(index * averageBytes);
}

/** Divides bytes that begin with a frame into whole frames; stops at what is none. */
export function divideFrames(bytes: Uint8Array, from: number): Uint8Array[] {
  const frames: Uint8Array[] = [];
  let at = from;
  for (;;) {
    const header = readMp3Header(bytes, at);
    if (!header || at + header.sizeBytes > bytes.length) return frames;
    frames.push(bytes.subarray(at, at + header.sizeBytes));
    at += header.sizeBytes;
  }
}

/** A clip's frames, ready to be played from the first one on. */
export interface Mp3Clip {
  readonly frames: readonly Uint8Array[];
  /** Frames before the first wanted one. */
  readonly leadFrames: number;
}

/**
 * Makes frames playable from `frames[wanted]` on, of which the decoded samples are those of the
 * whole file. A frame keeps part of its sound in the frames before it, and overlaps with the last
 * one: so the one before goes along, and before it silent frames that hold nothing but the bytes
 * that it needs.
 */
export function createMp3Clip(frames: readonly Uint8Array[], wanted: number): Mp3Clip {
  const start = Math.max(0, wanted - 1);
  const first = frames[start];
  const header = first && readMp3Header(first, 0);
  if (!first || !header) return { frames: [], leadFrames: 0 };
  const needed = readMainDataBegin(first, header);
  const reservoir = collectReservoir(frames.slice(0, start), needed);
  const fillers = reservoir.length === 0 ? [] : createFillers(first, header, reservoir);
  return {
    frames: [...fillers, ...frames.slice(start)],
    leadFrames: fillers.length + (wanted - start),
  };
}

/** The last bytes of main data before a frame; zeros where there are no more. */
function collectReservoir(frames: readonly Uint8Array[], needed: number): Uint8Array {
  const reservoir = new Uint8Array(needed);
  let free = needed;
  for (const frame of frames.toReversed()) {
    const header = readMp3Header(frame, 0);
    const main = header ? frame.subarray(header.mainStart) : new Uint8Array();
    const part = main.subarray(Math.max(0, main.length - free));
    free -= part.length;
    reservoir.set(part, free);
    if (free === 0) break;
  }
  return reservoir;
}

/** Silent frames whose main data ends with the reservoir: at most three at the stream's own rate, else one large one. */
function createFillers(frame: Uint8Array, header: Mp3Header, reservoir: Uint8Array): Uint8Array[] {
  const own = createFiller(frame, undefined);
  const isEnough = own.capacity * 3 >= reservoir.length;
  const filler = isEnough ? own : createFiller(frame, largestBitRateBits);
  const count = Math.ceil(reservoir.length / filler.capacity);
  const padded = new Uint8Array(count * filler.capacity);
  padded.set(reservoir, padded.length - reservoir.length);
  return Array.from({ length: count }, (_, index) => {
    const bytes = filler.bytes.slice();
    const heldBytes = index * filler.capacity;
    // It must not let go of what the frames before it hold.
    setMainDataBegin(bytes, header, heldBytes);
    bytes.set(padded.subarray(heldBytes, heldBytes + filler.capacity), filler.mainStart);
    return bytes;
  });
}

function createFiller(frame: Uint8Array, bitRateBits: number | undefined) {
  const plain = createPlainHeader(frame, bitRateBits);
  const header = readMp3Header(plain, 0);
  const bytes = new Uint8Array(header?.sizeBytes ?? 4);
  bytes.set(plain);
  const mainStart = header?.mainStart ?? 4;
  return { bytes, mainStart, capacity: Math.max(1, bytes.length - mainStart) };
}

/** A plain header has no checksum: its side information begins behind four bytes. */
function setMainDataBegin(frame: Uint8Array, { isMpeg1 }: Mp3Header, bytes: number): void {
  const value = Math.min(bytes, isMpeg1 ? 511 : 255);
  frame[4] = isMpeg1 ? value >> 1 : value;
  if (isMpeg1) frame[5] = (value & 1) << 7;
}
