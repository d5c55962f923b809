import { parseMp3Frame, type Mp3Frame } from "./mp3-frame.ts";

/** Lists the frames of an mp3 from an offset on; what lies between and around them is junk. */
export function listMp3Frames(bytes: Uint8Array, from: number): Mp3Frame[] {
  const frames: Mp3Frame[] = [];
  let offset = from;
  while (offset < bytes.length) {
    const frame = parseMp3Frame(bytes, offset);
    if (frame && isFrame(bytes, frame, frames.at(-1))) {
      frames.push(frame);
      offset += frame.sizeBytes;
    } else {
      const next = bytes.indexOf(0xff, offset + 1);
      offset = next === -1 ? bytes.length : next;
    }
  }
  return frames;
}

/** Any two bytes may look like a header: a frame follows another or is followed by one. */
function isFrame(bytes: Uint8Array, frame: Mp3Frame, last: Mp3Frame | undefined): boolean {
  const end = frame.offset + frame.sizeBytes;
  if (end > bytes.length || (last && last.kind !== frame.kind)) return false;
  const follows = last !== undefined && last.offset + last.sizeBytes === frame.offset;
  return follows || parseMp3Frame(bytes, end)?.kind === frame.kind;
}

/** Where the sound begins behind ID3v2 tags: https://id3.org/id3v2.4.0-structure, 3.1. */
export function skipId3(bytes: Uint8Array): number {
  let offset = 0;
  while (bytes[offset] === 0x49 && bytes[offset + 1] === 0x44 && bytes[offset + 2] === 0x33) {
    const [flags = 0, a = 0, b = 0, c = 0, d = 0] = bytes.subarray(offset + 5, offset + 10);
    const footerBytes = (flags & 0x10) === 0 ? 0 : 10;
    offset +=
      10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127) + footerBytes;
  }
  return Math.min(offset, bytes.length);
}
