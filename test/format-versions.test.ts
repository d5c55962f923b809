import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keptFormats, loadKeptFile, type KeptFormat } from "./support/kept-formats.ts";
import { houseFiles } from "./support/house.ts";

const listVersions = ({ format }: KeptFormat): number[] =>
  Array.from({ length: format.version }, (_, index) => index + 1);

/** A kept file with its version raised, where it stands in its bytes. */
function raiseVersion({ extension, format, folder }: KeptFormat, bytes: Buffer): Buffer {
  if (extension === "json") {
    const text = bytes.toString();
    return Buffer.from(text.replace(/("version": ?)\d+/u, `$1${format.version + 1}`));
  }
  const at = folder === "word-times" ? 4 : 0;
  const raised = Buffer.from(bytes);
  raised[at] = format.version + 1;
  return raised;
}

describe.each(keptFormats.map((kept) => [kept.format.name, kept] as const))("%s", (_, kept) => {
  it.each(listVersions(kept))("of version %d is read as the newest one is", (version) => {
    const [file, newest] = [version, kept.format.version].map((number) =>
      loadKeptFile(kept, number),
    );
    if (!file || !newest) throw new Error("a file of each version is kept");
    const value = kept.read(file);
    expect(value).toMatchObject({});
    expect(value).toEqual(kept.read(newest));
  });

  it("has no kept file of a version that does not exist yet", () => {
    expect(loadKeptFile(kept, kept.format.version + 1)).toBeUndefined();
  });
});

// A shard's bytes say no version; the manifest says it for them.
const stated = keptFormats.filter(({ folder }) => folder !== "search-shard");

describe.each(stated.map((kept) => [kept.format.name, kept] as const))("%s", (_, kept) => {
  it("BAD: a newer version is said as such", () => {
    const file = loadKeptFile(kept, kept.format.version) ?? Buffer.of();
    expect(["newer-version", "other-version"]).toContain(kept.read(raiseVersion(kept, file)));
  });
});

describe("the kept formats", () => {
  it("are all that the code makes", () => {
    const made = houseFiles.flatMap(({ path, text }) =>
      [...text.matchAll(/createFormat\(\{\s*name: "([^"]*)"/gu)].map(([, name]) => ({
        path,
        name,
      })),
    );
    const foreign = "core/formats/podcast-transcript.ts";
    const names = made.filter(({ path }) => path !== foreign).map(({ name = "" }) => name);
    // Whoever needs a part of a file alone has a smaller schema of it.
    expect([...new Set(names)].toSorted()).toEqual(
      keptFormats.map(({ format }) => format.name).toSorted(),
    );
  });

  it("have each a folder, and no folder is left over", () => {
    const folders = readdirSync(join(import.meta.dirname, "fixtures/versions"));
    expect(folders.toSorted()).toEqual(keptFormats.map(({ folder }) => folder).toSorted());
  });

  it("stand in the table of core/files/README.md with their versions", () => {
    const readme = readFileSync(join(import.meta.dirname, "../src/core/files/README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| `([^`]*)` *\| (\d+) /gmu)];
    expect(rows.map(([, name, version]) => `${name} ${version}`).toSorted()).toEqual(
      keptFormats.map(({ format }) => `${format.name} ${format.version}`).toSorted(),
    );
  });
});
