import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPairs } from "#publish/command/find-pairs.ts";
import { formatFault } from "#publish/faults/format-fault.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** What is found among files of these names. */
async function find(...names: string[]) {
  const path = createTemporaryFolder();
  for (const name of names) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), "");
  }
  const { pairs, faults, warnings } = await findPairs({ path, shownPath: "shows" });
  return {
    pairs: pairs.map(({ name, notes, audio }) => [name, notes.shownPath, audio.shownPath]),
    faults: faults.map(({ fault }) => formatFault(fault)),
    warnings: warnings.map(formatFault),
  };
}

const nothing = { pairs: [], faults: [], warnings: [] };

describe("findPairs", () => {
  it("finds notes and sounds of the same name, in the order of their names", async () => {
    expect(await find("b.md", "b.mp3", "a 1.MD", "a 1.WAV", "-c.md", "-c.opus")).toEqual({
      ...nothing,
      pairs: [
        ["-c", "shows/-c.md", "shows/-c.opus"],
        ["a 1", "shows/a 1.MD", "shows/a 1.WAV"],
        ["b", "shows/b.md", "shows/b.mp3"],
      ],
    });
  });

  it("finds sub-folders with one notes file and one sound, whatever they are called", async () => {
    expect(await find("2025-06-08/notes.md", "2025-06-08/audio.mp3")).toEqual({
      ...nothing,
      pairs: [["2025-06-08", "shows/2025-06-08/notes.md", "shows/2025-06-08/audio.mp3"]],
    });
  });

  it("takes accents for the same however they are written", async () => {
    expect((await find("caf\u00E9.md", "cafe\u0301.mp3")).pairs).toHaveLength(1);
  });

  it("passes hidden files, other files and folders without either over", async () => {
    expect(await find(".a.md", ".a.mp3", ".b/a.md", "a.txt", "a.json", "c/d.txt")).toEqual(nothing);
  });

  it("warns of notes and sounds that have no partner", async () => {
    const { pairs, warnings } = await find(
      "a.md",
      "b.mp3",
      "c/a.md",
      "d/a.mp3",
      "e/a.md",
      "e/b.md",
      "e/a.wav",
    );
    expect(pairs).toEqual([]);
    expect(warnings).toEqual([
      "shows/a.md: passed over, because there is no sound to it",
      "shows/b.mp3: passed over, because there are no notes to it",
      "shows/c: passed over, because there is no sound in it",
      "shows/d: passed over, because there are no notes in it",
      "shows/e: passed over, because there are several notes in it",
    ]);
  });

  it("BAD: many-sounds", async () => {
    const { pairs, faults } = await find("a.md", "a.mp3", "a.wav", "b/n.md", "b/x.mp3", "b/y.mp3");
    expect(pairs).toEqual([]);
    expect(faults).toEqual([
      "shows/a.md: several sounds belong to it (a.mp3, a.wav) — leave one, or name the right one: add <notes> <audio>",
      "shows/b/n.md: several sounds belong to it (x.mp3, y.mp3) — leave one, or name the right one: add <notes> <audio>",
    ]);
  });

  it("BAD: missing-file", async () => {
    const lost = findPairs({ path: join(createTemporaryFolder(), "lost"), shownPath: "lost" });
    await expect(lost).rejects.toMatchObject({ code: "missing-file" });
  });
});
