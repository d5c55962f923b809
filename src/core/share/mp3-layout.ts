import { countSideBytes, readMp3Header, type Mp3Header } from "./mp3-header.ts";

/** How a file of frames is laid out, read from its beginning. */
export interface Mp3Layout {
  /** Where the first frame with sound begins. */
  readonly firstFrameOffset: number;
  readonly header: Mp3Header;
  /** Samples that players leave out at the start: what encoder and decoder put before the sound. */
  readonly delaySamples: number;
  /** Frames of one size but for padding: a frame is found without those before it. */
  readonly isConstant: boolean;
}

/** Samples by which any decoder is late. @see https://lame.sourceforge.io/tech-FAQ.txt */
export const decoderDelaySamples = 529;

/** How much of a file's beginning is tags (ID3v2) and has to be gone past. @see https://id3.org/id3v2.3.0 */
export function countTagBytes(bytes: Uint8Array): number {
  const isTag = bytes[0] === 0x49 && bytes[1] === 0x44 && bytes[2] === 0x33;
  if (!isTag) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  const hasFooter = ((bytes[5] ?? 0) & 0x10) !== 0;
  return 10 + (a << 21) + (b << 14) + (c << 7) + d + (hasFooter ? 10 : 0);
}

/**
 * Reads the layout from bytes that begin at `offset` of the file, behind its tags; undefined where
 * no frame is found.
 */
export function readMp3Layout(bytes: Uint8Array, offset: number): Mp3Layout | undefined {
  const at = findFrame(bytes, 0);
  const header = at === undefined ? undefined : readMp3Header(bytes, at);
  if (at === undefined || !header) return undefined;
  const info = readInfoTag(bytes, at, header);
  const firstFrameAt = info ? at + header.sizeBytes : at;
  const first = readMp3Header(bytes, firstFrameAt) ?? header;
  return {
    firstFrameOffset: offset + firstFrameAt,
    header: first,
    delaySamples: info?.delaySamples ?? 0,
    isConstant: info ? info.isConstant : hasOneBitRate(bytes, firstFrameAt),
  };
}

/** The first frame that another one follows. */
export function findFrame(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length - 4; at += 1) {
    const header = readMp3Header(bytes, at);
    if (header && readMp3Header(bytes, at + header.sizeBytes)) return at;
  }
  return undefined;
}

/** A first frame that holds no sound: Xing's, with LAME's delays behind it. */
function readInfoTag(bytes: Uint8Array, at: number, { isMpeg1, channels }: Mp3Header) {
  const tagAt = at + 4 + countSideBytes(isMpeg1, channels);
  const name = String.fromCodePoint(...bytes.subarray(tagAt, tagAt + 4));
  if (name !== "Xing" && name !== "Info") return undefined;
  const flags = bytes[tagAt + 7] ?? 0;
  const fields = [4, 4, 100, 4].filter((_, bit) => (flags & (1 << bit)) !== 0);
  const lameAt = tagAt + 8 + fields.reduce((sum, size) => sum + size, 0);
  const [high = 0, middle = 0] = bytes.subarray(lameAt + 21, lameAt + 24);
  const hasLame = (bytes[lameAt] ?? 0) !== 0;
  const startPad = (high << 4) | (middle >> 4);
  return {
    isConstant: name === "Info",
    delaySamples: hasLame ? startPad + decoderDelaySamples : 0,
  };
}

function hasOneBitRate(bytes: Uint8Array, from: number): boolean {
  const first = readMp3Header(bytes, from);
  let at = from;
  for (let frame = 0; frame < 40; frame += 1) {
    const header = readMp3Header(bytes, at);
    if (!header) break;
    if (header.bitRate !== first?.bitRate) return false;
    at += header.sizeBytes;
  }
  return true;
}
