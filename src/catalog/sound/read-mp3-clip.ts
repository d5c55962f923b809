import type { TimeRange } from "#core/episode/time-range.ts";
import {
  createMp3Clip,
  divideFrames,
  estimateFrameOffset,
  findFirstNeededFrame,
  findFrameRange,
  type Mp3Clip,
} from "#core/share/mp3-clip.ts";
import { concatBytes } from "#core/share/mp3-file.ts";
import { readMp3Header } from "#core/share/mp3-header.ts";
import { countTagBytes, findFrame, readMp3Layout, type Mp3Layout } from "#core/share/mp3-layout.ts";
import type { FetchRange } from "../fetch-range.ts";

/** A clip of an mp3 file, with what is known of the file. */
export interface ReadMp3Clip {
  readonly clip: Mp3Clip;
  readonly layout: Mp3Layout;
  /** Index of the first wanted frame in the file. */
  readonly firstFrame: number;
}

const headBytes = 16_384;
const scanBytes = 262_144;
/** Padding makes a frame begin a byte earlier or later than the average. */
const slackBytes = 3;

/**
 * Reads the frames of a stretch of an mp3 file, by byte ranges. With a constant bit rate only
 * these are read; else the file from its start to their end, because nothing tells where they are.
 * Undefined for a file that is none.
 */
export async function readMp3Clip(
  fetchRange: FetchRange,
  range: TimeRange,
): Promise<ReadMp3Clip | undefined> {
  const layout = await readLayout(fetchRange);
  if (!layout) return undefined;
  const wanted = findFrameRange(layout, range);
  const first = findFirstNeededFrame(wanted.first);
  const frames =
    (layout.isConstant && (await readConstant(fetchRange, layout, { first, last: wanted.last }))) ||
    (await readFromStart(fetchRange, layout, wanted.last)).slice(first);
  const own = frames.slice(0, wanted.last - first + 1);
  if (own.length <= wanted.first - first) return undefined;
  return { clip: createMp3Clip(own, wanted.first - first), layout, firstFrame: wanted.first };
}

async function readLayout(fetchRange: FetchRange): Promise<Mp3Layout | undefined> {
  const head = await fetchRange({ start: 0, end: headBytes });
  const tagBytes = countTagBytes(head);
  if (tagBytes + headBytes / 2 < head.length) {
    return readMp3Layout(head.subarray(tagBytes), tagBytes);
  }
  const behind = await fetchRange({ start: tagBytes, end: tagBytes + headBytes });
  return readMp3Layout(behind, tagBytes);
}

interface WantedFrames {
  readonly first: number;
  readonly last: number;
}

/** Undefined where the frames do not stand where a constant bit rate puts them. */
async function readConstant(
  fetchRange: FetchRange,
  layout: Mp3Layout,
  { first, last }: WantedFrames,
): Promise<Uint8Array[] | undefined> {
  const start = Math.max(layout.firstFrameOffset, estimateFrameOffset(layout, first) - slackBytes);
  const end = estimateFrameOffset(layout, last + 1) + 2 * slackBytes;
  const bytes = await fetchRange({ start, end });
  const at = findFrame(bytes, 0);
  if (at === undefined || at > 2 * slackBytes) return undefined;
  const frames = divideFrames(bytes, at);
  const bitRates = new Set(frames.map((frame) => readMp3Header(frame, 0)?.bitRate));
  return bitRates.size === 1 ? frames : undefined;
}

async function readFromStart(
  fetchRange: FetchRange,
  { firstFrameOffset }: Mp3Layout,
  last: number,
): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  let rest = new Uint8Array();
  for (let start = firstFrameOffset; frames.length <= last; start += scanBytes) {
    // One after the other: where the last one ends is known only then.
    // oxlint-disable-next-line no-await-in-loop
    const bytes = await fetchRange({ start, end: start + scanBytes });
    const held = new Uint8Array(concatBytes([rest, bytes]));
    const found = divideFrames(held, 0);
    frames.push(...found);
    rest = held.slice(found.reduce((sum, { length }) => sum + length, 0));
    if (bytes.length < scanBytes) break;
  }
  return frames;
}
