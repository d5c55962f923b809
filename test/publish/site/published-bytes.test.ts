import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { deriveLibrary, type DerivedFiles } from "#publish/site/derive-library.ts";
import { generateLibrary } from "../../support/generate-library.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary, sampleStation } from "../../support/sample-library.ts";

/** Hashes of what was derived when each format was of its first version. */
const kept: {
  readonly sample: Record<string, unknown>;
  readonly generated: Record<string, unknown>;
} = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../fixtures/published-bytes.json"), "utf8"),
);

const hash = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** The hash of each file by its path; of packed bytes that of what is in them. */
function hashFiles(files: DerivedFiles): Record<string, string> {
  const hashes = [...files].map(([path, content]) => {
    const bytes = typeof content === "string" ? content : gunzipSync(content);
    return [path, hash(bytes)] as const;
  });
  return Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** One hash for all files of a kind, over their paths and hashes. */
function hashKinds(files: DerivedFiles): Record<string, { files: number; sha256: string }> {
  const kinds = new Map<string, string[]>();
  for (const [path, sha256] of Object.entries(hashFiles(files))) {
    const kind = path
      .replace(/\/(?:\d{4}-\d\d-\d\d|[0-9a-f]{12})(?=\/)/u, "/*")
      .replaceAll(/[0-9a-f]{12}-|\d+/gu, "*");
    kinds.set(kind, [...(kinds.get(kind) ?? []), `${path} ${sha256}\n`]);
  }
  return Object.fromEntries(
    [...kinds].map(([kind, lines]) => [
      kind,
      { files: lines.length, sha256: hash(lines.join("")) },
    ]),
  );
}

describe("what is published", () => {
  it("has the bytes that it had, file by file", () => {
    const station = { ...sampleStation, siteUrl: "https://example.org/show/" };
    const files = publishLibrary([sampleEpisodeFile, olderEpisodeFile], station);
    // Files of later kinds may stand beside them.
    expect(hashFiles(files)).toMatchObject(kept.sample);
  });

  it("has them in a library of 220 episodes, with shards, packs and pages", () => {
    expect(hashKinds(deriveLibrary(generateLibrary(220)))).toMatchObject(kept.generated);
  });
});
