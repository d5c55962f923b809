import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { RenderedSegment } from "./render-segment.ts";
import { segmentFactsSchema } from "./segment-facts.ts";

/** Numbers before the lengths of the parts. */
const headNumbers = 3;

/** Bytes of the SHA-256 that stands before all else: half a file, or a damaged one, is none. */
const checksumBytes = 32;

/** Keeps rendered segments by the hash of what they are made from. */
export interface SegmentCache {
  find(hash: string): RenderedSegment | undefined;
  keep(hash: string, segment: RenderedSegment): void;
  /** A list of texts: the folder of a segment, or symbols. */
  findNames(hash: string): readonly string[] | undefined;
  keepNames(hash: string, names: readonly string[]): void;
  /** Forgets all but these. */
  prune(hashes: readonly string[]): void;
}

const namesSchema = v.array(v.string());

/** Keeps nothing. */
export const noSegmentCache: SegmentCache = {
  find: () => undefined,
  keep: () => undefined,
  findNames: () => undefined,
  keepNames: () => undefined,
  prune: () => undefined,
};

/**
 * Keeps segments in a folder, a file each: a checksum, numbers and lengths of the parts, then the parts. A
 * folder that cannot be used costs time, nothing else.
 */
export function createSegmentCache(folder: string): SegmentCache {
  return {
    find: (hash) => {
      try {
        return parseSegment(readChecked(join(folder, hash)));
      } catch {
        return undefined;
      }
    },
    keep: (hash, segment) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, hash), addChecksum(renderCached(segment)));
      } catch {
        // Made anew the next time.
      }
    },
    findNames: (hash) => {
      try {
        return v.parse(namesSchema, JSON.parse(readChecked(join(folder, hash)).toString()));
      } catch {
        return undefined;
      }
    },
    keepNames: (hash, names) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, hash), addChecksum(Buffer.from(JSON.stringify(names))));
      } catch {
        // Found anew the next time.
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

function renderCached({ shards, texts, episodesPerText, facts }: RenderedSegment): Buffer {
  const parts = [Buffer.from(JSON.stringify(facts)), ...shards, ...texts];
  const head = Uint32Array.from([
    shards.length,
    texts.length,
    episodesPerText,
    ...parts.map(({ length }) => length),
  ]);
  return Buffer.concat([Buffer.from(head.buffer), ...parts]);
}

const addChecksum = (content: Buffer): Buffer => Buffer.concat([hashContent(content), content]);

const hashContent = (content: Buffer): Buffer => createHash("sha256").update(content).digest();

function readChecked(path: string): Buffer {
  const file = readFileSync(path);
  const content = file.subarray(checksumBytes);
  if (hashContent(content).equals(file.subarray(0, checksumBytes))) return content;
  throw new RangeError("what was kept is damaged");
}

function parseSegment(bytes: Buffer): RenderedSegment {
  const readNumber = (index: number): number => bytes.readUInt32LE(index * 4);
  const [shards, texts, episodesPerText] = [readNumber(0), readNumber(1), readNumber(2)];
  const count = 1 + shards + texts;
  let offset = (headNumbers + count) * 4;
  const parts = Array.from({ length: count }, (_, index) => {
    const start = offset;
    offset += readNumber(headNumbers + index);
    return bytes.subarray(start, offset);
  });
  const [factsPart = Buffer.of(), ...files] = parts;
  return {
    shards: files.slice(0, shards),
    texts: files.slice(shards),
    episodesPerText,
    facts: v.parse(segmentFactsSchema, JSON.parse(factsPart.toString())),
  };
}
