import { skipId3 } from "./list-mp3-frames.ts";
import { parseMp3Frame, type Mp3Frame } from "./mp3-frame.ts";
import { parseMp3Index, type Mp3Index } from "./mp3-index.ts";

// What libavformat does, on which Chromium and others rest; each number is one of its own.

/** So far it looks for the first frame. */
const searchBytes = 65_536;
/** It has seen enough of a stream after so many frames, in pieces of so many bytes. */
const probedFrames = 50;
const pieceBytes = 1024;
/** An index that is so much shorter than the file belongs to a part of it. */
const mostForeignShare = 1 / 16;

/**
 * Reckons how long a browser takes an mp3 to be, in seconds, from the header alone: by its
 * index, else from the mean bit rate of the first frames and the size of the file. Undefined
 * where it finds no frame.
 */
export function claimMp3Length(bytes: Uint8Array): number | undefined {
  const start = skipId3(bytes);
  const first = parseMp3Frame(bytes, start);
  const index = first && parseMp3Index(bytes, first);
  if (first && index && index.frameCount > 0 && isWhole(index, bytes.length - start)) {
    const { frameCount, delaySamples, paddingSamples } = index;
    const samples = frameCount * first.sampleCount - delaySamples - paddingSamples;
    return Math.max(0, samples / first.sampleRate);
  }
  const from = first && index ? start + first.sizeBytes : findFirst(bytes, start);
  const bitsPerSecond = measureBitRate(bytes, from);
  return bitsPerSecond === 0 ? undefined : ((bytes.length - from) * 8) / bitsPerSecond;
}

function isWhole({ sizeBytes }: Mp3Index, actualBytes: number): boolean {
  return sizeBytes === 0 || actualBytes - sizeBytes <= sizeBytes * mostForeignShare;
}

/** The first of two frames in a row; the start itself where there is none near by. */
function findFirst(bytes: Uint8Array, start: number): number {
  for (let offset = start; offset < start + searchBytes; offset += 1) {
    const frame = parseMp3Frame(bytes, offset);
    const next = frame && parseMp3Frame(bytes, offset + frame.sizeBytes);
    if (next && isAlike(bytes, frame, next)) return offset;
  }
  return start;
}

/** Alike to the bits that tell whether a copy is allowed, in which an index frame may differ. */
function isAlike(bytes: Uint8Array, frame: Mp3Frame, next: Mp3Frame): boolean {
  const flags = (offset: number): number => (bytes[offset + 3] ?? 0) & 0xcf;
  return frame.kind === next.kind && flags(frame.offset) === flags(next.offset);
}

/** The mean of the first frames as it is summed up there: in whole numbers, one by one. */
function measureBitRate(bytes: Uint8Array, from: number): number {
  let mean = 0;
  let count = 0;
  let endOffset = Infinity;
  let offset = from;
  while (offset + 4 <= endOffset && offset < bytes.length) {
    const frame: Mp3Frame | undefined = parseMp3Frame(bytes, offset);
    if (frame) {
      count += 1;
      mean += Math.trunc((frame.bitsPerSecond - mean) / count);
      offset += frame.sizeBytes;
    } else {
      const next = bytes.indexOf(0xff, offset + 1);
      if (next === -1) break;
      offset = next;
    }
    if (count === probedFrames && endOffset === Infinity)
      endOffset = from + Math.ceil((offset - from) / pieceBytes) * pieceBytes;
  }
  return mean;
}
