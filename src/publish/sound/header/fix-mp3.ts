import { measureCrc16 } from "./crc-16.ts";
import { listMp3Frames, skipId3 } from "./list-mp3-frames.ts";
import { parseMp3Frame, renderMp3Header, type Mp3Frame } from "./mp3-frame.ts";
import { delayOffset, encoderBytes, parseMp3Index, type Mp3Index } from "./mp3-index.ts";

/** An mp3 as its frames tell it. */
export interface Mp3Content {
  /** How long browsers play it, in seconds. */
  readonly seconds: number;
  /** The ID3v2 tags before the sound. */
  readonly tags: Uint8Array;
  /** The frames that hold sound, whatever lies between them. */
  readonly frames: readonly Mp3Frame[];
  readonly index: Mp3Index | undefined;
}

/** Reads what an mp3 really holds. */
export function readMp3Content(bytes: Uint8Array): Mp3Content {
  const start = skipId3(bytes);
  const all = listMp3Frames(bytes, start);
  const index = all[0] && parseMp3Index(bytes, all[0]);
  const frames = index ? all.slice(1) : all;
  const { sampleCount = 0, sampleRate = 1 } = frames[0] ?? {};
  const delay = index?.delaySamples ?? 0;
  const padding = isWholeCount(index, frames) ? (index?.paddingSamples ?? 0) : 0;
  const samples = Math.max(0, frames.length * sampleCount - delay - padding);
  return { seconds: samples / sampleRate, tags: bytes.subarray(0, start), frames, index };
}

/** What was added behind the sound is lost where frames are. */
function isWholeCount(index: Mp3Index | undefined, frames: readonly Mp3Frame[]): boolean {
  return index?.frameCount === frames.length;
}

const tocEntries = 100;
/** Name, flags, frames, bytes, table, quality. */
const xingBytes = 4 + 4 + 4 + 4 + tocEntries + 4;

/**
 * Makes a copy of an mp3 with an index that tells its length and where its parts stand, so that
 * every browser seeks right. No frame is changed; what is no frame is left out.
 */
export function fixMp3(bytes: Uint8Array): Uint8Array {
  const { tags, frames, index } = readMp3Content(bytes);
  const [first] = frames;
  if (!first) return bytes;
  const least = first.tagOffset + xingBytes + encoderBytes;
  const header = renderMp3Header(bytes, first, least);
  const head = new Uint8Array(parseMp3Frame(header, 0)?.sizeBytes ?? least);
  head.set(header);
  const sound = Buffer.concat(
    frames.map(({ offset, sizeBytes }) => bytes.subarray(offset, offset + sizeBytes)),
  );
  writeIndex(head, first.tagOffset, { frames, soundBytes: sound.length });
  if (index?.encoder) {
    const padding = isWholeCount(index, frames) ? index.paddingSamples : 0;
    writeEncoder(head, first.tagOffset + xingBytes, { index, padding, sound });
  }
  return Buffer.concat([tags, head, sound]);
}

interface IndexContent {
  readonly frames: readonly Mp3Frame[];
  readonly soundBytes: number;
}

function writeIndex(head: Uint8Array, offset: number, { frames, soundBytes }: IndexContent): void {
  const view = new DataView(head.buffer);
  const isSteady = frames.every(({ bitsPerSecond }) => bitsPerSecond === frames[0]?.bitsPerSecond);
  head.set(Buffer.from(isSteady ? "Info" : "Xing"), offset);
  const total = head.length + soundBytes;
  view.setUint32(offset + 4, 0x0f);
  view.setUint32(offset + 8, frames.length);
  view.setUint32(offset + 12, total);
  let frame = 0;
  let passed = head.length;
  for (let entry = 0; entry < tocEntries; entry += 1) {
    const target = Math.floor((entry * frames.length) / tocEntries);
    for (; frame < target; frame += 1) passed += frames[frame]?.sizeBytes ?? 0;
    head[offset + 16 + entry] = Math.min(255, Math.round((passed * 256) / total));
  }
}

interface EncoderContent {
  readonly index: Mp3Index;
  readonly padding: number;
  readonly sound: Uint8Array;
}

/** What the encoder said, with the delays as they are now and new checksums. */
function writeEncoder(head: Uint8Array, offset: number, content: EncoderContent): void {
  const { index, padding, sound } = content;
  head.set(index.encoder ?? [], offset);
  const view = new DataView(head.buffer);
  const at = offset + delayOffset;
  head[at] = index.delaySamples >> 4;
  head[at + 1] = ((index.delaySamples & 15) << 4) | (padding >> 8);
  head[at + 2] = padding & 0xff;
  view.setUint32(offset + 28, head.length + sound.length);
  view.setUint16(offset + 32, measureCrc16(sound));
  view.setUint16(offset + 34, measureCrc16(head.subarray(0, offset + 34)));
}
