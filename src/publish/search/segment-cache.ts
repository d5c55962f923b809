import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RenderedSegment } from "./render-segment.ts";

/** Keeps rendered segments by the hash of what they are made from. */
export interface SegmentCache {
  find(hash: string): RenderedSegment | undefined;
  keep(hash: string, segment: RenderedSegment): void;
  /** Forgets all segments but these. */
  prune(hashes: readonly string[]): void;
}

/** Keeps nothing. */
export const noSegmentCache: SegmentCache = {
  find: () => undefined,
  keep: () => undefined,
  prune: () => undefined,
};

/**
 * Keeps segments in a folder, a file each: lengths of the parts, then the parts. A folder
 * that cannot be used costs time, nothing else.
 */
export function createSegmentCache(folder: string): SegmentCache {
  return {
    find: (hash) => {
      try {
        return parseSegment(readFileSync(join(folder, hash)));
      } catch {
        return undefined;
      }
    },
    keep: (hash, segment) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, hash), renderCached(segment));
      } catch {
        // Made anew the next time.
      }
    },
    prune: (hashes) => {
      try {
        for (const name of readdirSync(folder)) {
          if (!hashes.includes(name)) rmSync(join(folder, name));
        }
      } catch {
        // There is no folder, or it is not ours to clean.
      }
    },
  };
}

function renderCached({ shards, texts, episodesPerText }: RenderedSegment): Buffer {
  const parts = [...shards, ...texts];
  const head = Uint32Array.from([
    shards.length,
    texts.length,
    episodesPerText,
    ...parts.map(({ length }) => length),
  ]);
  return Buffer.concat([Buffer.from(head.buffer), ...parts]);
}

function parseSegment(bytes: Buffer): RenderedSegment {
  const [shardCount, textCount, episodesPerText] = [0, 4, 8].map((at) => bytes.readUInt32LE(at));
  if (shardCount === undefined || textCount === undefined || episodesPerText === undefined) {
    throw new RangeError("a cached segment has no head");
  }
  let offset = 12 + (shardCount + textCount) * 4;
  const parts = Array.from({ length: shardCount + textCount }, (_, index) => {
    const length = bytes.readUInt32LE(12 + index * 4);
    offset += length;
    return bytes.subarray(offset - length, offset);
  });
  if (offset !== bytes.length) throw new RangeError("a cached segment is cut off");
  return { shards: parts.slice(0, shardCount), texts: parts.slice(shardCount), episodesPerText };
}
