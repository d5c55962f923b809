import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyPublicFiles } from "#publish/site/copy-public-files.ts";
import { describeError } from "#publish/site/library-watch.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

function createPublicFolder(...paths: string[]): string {
  const folder = createTemporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(folder, "public", path)), { recursive: true });
    writeFileSync(join(folder, "public", path), path);
  }
  return folder;
}

async function copy(folder: string): Promise<string[]> {
  const site = join(folder, "dist");
  await copyPublicFiles({ path: join(folder, "public"), shownPath: "public" }, site);
  return readdirSync(site, { recursive: true, encoding: "utf8" }).toSorted();
}

describe("copyPublicFiles", () => {
  it("links sounds, copies all else, and leaves out what is played from elsewhere", async () => {
    const [sound, picture] = ["episodes/pilot/audio-0123456789abcdef.mp3", "cover.png"];
    const other = "episodes/second/audio.mp3";
    const folder = createPublicFolder(sound, picture, other);
    const [from, site] = [join(folder, "public"), join(folder, "dist")];
    const isSameFile = (path: string): boolean =>
      statSync(join(from, path)).ino === statSync(join(site, path)).ino;
    // Twice: what stands there already is no obstacle.
    for (let round = 0; round < 2; round += 1) {
      await copyPublicFiles({ path: from, shownPath: "public" }, site, {
        leavesOut: (path) => path === other,
      });
      expect([sound, picture].map(isSameFile)).toEqual([true, false]);
    }
    expect(existsSync(join(site, other))).toBe(false);
  });

  it("copies all but what begins with a dot, however deep", async () => {
    const folder = createPublicFolder(
      "cover.png",
      "episodes/pilot/audio.mp3",
      "episodes/pilot/.DS_Store",
      "episodes/.pilot~7-a1B2c3/next/audio.mp3",
      ".git/HEAD",
      ".env",
    );
    expect(await copy(folder)).toEqual([
      "cover.png",
      "episodes",
      "episodes/pilot",
      "episodes/pilot/audio.mp3",
    ]);
  });

  it("copies what links lead to", async () => {
    const folder = createPublicFolder("cover.png");
    mkdirSync(join(folder, "shared"));
    writeFileSync(join(folder, "shared/a.png"), "a");
    symlinkSync("../shared", join(folder, "public/shared"));
    symlinkSync("cover.png", join(folder, "public/other.png"));
    expect(await copy(folder)).toEqual(["cover.png", "other.png", "shared", "shared/a.png"]);
    expect(readFileSync(join(folder, "dist/other.png"), "utf8")).toBe("cover.png");
  });

  it("BAD: a link that leads nowhere", async () => {
    const folder = createPublicFolder("cover.png");
    symlinkSync("lost.png", join(folder, "public/other.png"));
    expect(await copy(folder).catch(describeError)).toBe(
      "public/other.png: there is no such file — check its name and folder",
    );
  });

  it("BAD: a pipe, for which nobody would ever write", async () => {
    const folder = createPublicFolder("episodes/pilot/audio.mp3");
    execFileSync("mkfifo", [join(folder, "public/cover.png")]);
    expect(await copy(folder).catch(describeError)).toBe(
      "public/cover.png: the file cannot be read (it is a pipe) — check that it is a file and that you may read it",
    );
  });

  it("BAD: a link to a folder around itself", async () => {
    const folder = createPublicFolder("episodes/pilot/audio.mp3");
    symlinkSync("..", join(folder, "public/episodes/up"));
    expect(await copy(folder).catch(describeError)).toMatch(
      /^public\/episodes\/up: the file cannot be read \(ELOOP\)/u,
    );
  });
});
