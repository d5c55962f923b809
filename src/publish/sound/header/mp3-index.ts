import type { Mp3Frame } from "./mp3-frame.ts";

/**
 * What the first frame of an mp3 says of the others (Xing, Info, VBRI).
 *
 * @see http://gabriel.mp3-tech.org/mp3infotag.html
 */
export interface Mp3Index {
  readonly frameCount: number;
  /** Of the whole stream; 0 where it does not say. */
  readonly sizeBytes: number;
  /** Samples that the encoder added before and behind; 0 where it does not say. */
  readonly delaySamples: number;
  readonly paddingSamples: number;
  /** What the encoder says of itself, 36 bytes; undefined where it says nothing. */
  readonly encoder: Uint8Array | undefined;
}

export const encoderBytes = 36;
/** Where in it the delays stand. */
export const delayOffset = 21;
/** Decoders believe the delays of these alone. */
const knownEncoders = /^(?:LAME|Lavf|Lavc)/u;
const tocBytes = 100;
/** A VBRI header stands there whatever the frame is. */
const vbriOffset = 36;

/** Parses the index in a frame; undefined where it holds sound. */
export function parseMp3Index(bytes: Uint8Array, frame: Mp3Frame): Mp3Index | undefined {
  const own = bytes.subarray(frame.offset, frame.offset + frame.sizeBytes);
  return parseXing(own, frame.tagOffset) ?? parseVbri(own);
}

function parseXing(own: Uint8Array, offset: number): Mp3Index | undefined {
  const name = readText(own, offset, 4);
  if ((name !== "Xing" && name !== "Info") || own.length < offset + 8) return undefined;
  const view = new DataView(own.buffer, own.byteOffset, own.length);
  const flags = view.getUint32(offset + 4);
  let at = offset + 8;
  const readField = (flag: number): number => {
    if ((flags & flag) === 0 || at + 4 > own.length) return 0;
    at += 4;
    return view.getUint32(at - 4);
  };
  const frameCount = readField(1);
  const sizeBytes = readField(2);
  if ((flags & 4) !== 0) at += tocBytes;
  readField(8);
  const encoder = own.slice(at, at + encoderBytes);
  const isKnown = encoder.length === encoderBytes && knownEncoders.test(readText(encoder, 0, 4));
  const [a = 0, b = 0, c = 0] = isKnown ? encoder.subarray(delayOffset, delayOffset + 3) : [];
  return {
    frameCount,
    sizeBytes,
    delaySamples: (a << 4) | (b >> 4),
    paddingSamples: ((b & 15) << 8) | c,
    encoder: isKnown ? encoder : undefined,
  };
}

function parseVbri(own: Uint8Array): Mp3Index | undefined {
  if (readText(own, vbriOffset, 4) !== "VBRI" || own.length < vbriOffset + 18) return undefined;
  const view = new DataView(own.buffer, own.byteOffset, own.length);
  return {
    frameCount: view.getUint32(vbriOffset + 14),
    sizeBytes: view.getUint32(vbriOffset + 10),
    delaySamples: 0,
    paddingSamples: 0,
    encoder: undefined,
  };
}

function readText(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
