import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreEpisodes } from "#publish/workspace/restore-episodes.ts";
import { createWorkspace } from "#publish/workspace/workspace.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** The number of a process that is gone. */
const gone = spawnSync(process.execPath, ["--version"]).pid;

/** A public folder with these files below `episodes/`. */
function createPublicFolder(paths: readonly string[]): string {
  const folder = createTemporaryFolder();
  for (const path of paths) {
    const file = join(folder, "episodes", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  return folder;
}

async function restore(folder: string): Promise<string[]> {
  await restoreEpisodes({ path: folder, shownPath: "public" });
  return readdirSync(join(folder, "episodes")).toSorted();
}

describe("restoreEpisodes", () => {
  it("removes what a killed run was building", async () => {
    const folder = createPublicFolder(["pilot/notes.md", `.pilot~${gone}-a1B2c3/next/notes.md`]);
    expect(await restore(folder)).toEqual(["pilot"]);
  });

  it("puts back an episode that had made way for a new one", async () => {
    const workspace = `.pilot~${gone}-a1B2c3`;
    const folder = createPublicFolder([
      `${workspace}/next/notes.md`,
      `${workspace}/before/notes.md`,
    ]);
    expect(await restore(folder)).toEqual(["pilot"]);
    expect(readFileSync(join(folder, "episodes/pilot/notes.md"), "utf8")).toContain("/before/");
  });

  it("does not bring back an episode that was replaced and removed since", async () => {
    const folder = createPublicFolder([`.pilot~${gone}-a1B2c3/replaced/notes.md`]);
    expect(await restore(folder)).toEqual([]);
  });

  it("clears what earlier releases left", async () => {
    const folder = createPublicFolder([".2025-06-08-a1B2c3/next/notes.md"]);
    mkdirSync(join(folder, "episodes/.2025-06-09-a1B2c3"));
    expect(await restore(folder)).toEqual([]);
  });

  it("leaves a run that is at work alone", async () => {
    const folder = createPublicFolder([`.pilot~${process.ppid}-a1B2c3/next/notes.md`]);
    await createWorkspace(join(folder, "episodes"), "pilot");
    expect(await restore(folder)).toHaveLength(2);
  });

  it("leaves what no run made", async () => {
    const paths = [".git/HEAD", ".pilot-backup/notes.md", `.pilot~${gone}-a1B2c3/mine.txt`];
    const folder = createPublicFolder(paths);
    expect(await restore(folder)).toEqual(paths.map(dirname).toSorted());
  });

  it("has nothing to do where nothing is published", async () => {
    const folder = createTemporaryFolder();
    await expect(restoreEpisodes({ path: folder, shownPath: "public" })).resolves.toBeUndefined();
  });
});
