import type * as fs from "node:fs";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { writeEpisodeFolder, type EpisodeFolder } from "#publish/episode/write-episode-folder.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";
import { createTemporaryFolder, readTree } from "../../support/temporary-folder.ts";

/** Which renames fail, counted from 1: no disk fails when it is asked to. */
const failingRenames = vi.hoisted(() => new Set<number>());
const renames = vi.hoisted(() => ({ count: 0 }));

vi.mock("node:fs", async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  return {
    ...original,
    renameSync: (from: string, to: string): void => {
      renames.count += 1;
      if (failingRenames.has(renames.count)) {
        throw Object.assign(new Error("no permission"), { code: "EACCES" });
      }
      original.renameSync(from, to);
    },
  };
});

beforeEach(() => {
  failingRenames.clear();
  renames.count = 0;
});

const never = new AbortController().signal;

/** A site with one published episode, and a new version of it lying beside the site. */
function createSite(): { root: string; folder: EpisodeFolder } {
  const root = createTemporaryFolder();
  const path = join(root, "public/episodes/pilot");
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "notes.md"), "old notes");
  writeFileSync(join(path, "audio.mp3"), "old sound");
  writeFileSync(join(path, "episode.json"), "old episode");
  writeFileSync(join(root, "notes.md"), "new notes");
  writeFileSync(join(root, "sound.wav"), "new sound");
  const folder: EpisodeFolder = {
    path,
    shownPath: "public/episodes/pilot",
    episode: "new episode",
    notesPath: join(root, "notes.md"),
    audioPath: join(root, "sound.wav"),
    audioFile: "audio-0123456789abcdef.wav",
  };
  return { root, folder };
}

function readContents(folder: string): Record<string, string> {
  const names = [...readTree(folder)].filter(([, content]) => content !== "folder");
  return Object.fromEntries(
    names.map(([name]) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

describe("writeEpisodeFolder", () => {
  it("puts the new folder in place of the old one, of which only its sound is left", async () => {
    const { root, folder } = createSite();
    await writeEpisodeFolder(folder, never);
    expect(readContents(join(root, "public"))).toEqual({
      "episodes/pilot/notes.md": "new notes",
      "episodes/pilot/audio-0123456789abcdef.wav": "new sound",
      "episodes/pilot/audio.mp3": "old sound",
      "episodes/pilot/episode.json": "new episode",
    });
  });

  it("keeps the sound that was replaced until it is replaced once more", async () => {
    const { folder } = createSite();
    const write = async (audioFile: string): Promise<string[]> => {
      const episode = renderEpisodeFile({
        ...createSampleEpisodeFile(),
        audio: { file: audioFile, type: "audio/wav", bytes: 9, durationMs: 1000 },
      });
      await writeEpisodeFolder({ ...folder, audioFile, episode }, never);
      return readdirSync(folder.path).filter((name) => name.startsWith("audio"));
    };
    const [a, b, c] = [
      "audio-aaaaaaaaaaaaaaaa.wav",
      "audio-bbbbbbbbbbbbbbbb.wav",
      "audio-cccccccccccccccc.wav",
    ];
    expect(await write(a)).toEqual([a, "audio.mp3"]);
    expect(await write(b)).toEqual([a, b]);
    // The text alone was changed.
    expect(await write(b)).toEqual([a, b]);
    expect(await write(c)).toEqual([b, c]);
    expect(await write(b)).toEqual([b, c]);
  });

  it("leaves links as they are written", async () => {
    const { root, folder } = createSite();
    writeFileSync(join(root, "public/bar.png"), "a picture");
    symlinkSync("../../bar.png", join(folder.path, "bar.png"));
    await writeEpisodeFolder(folder, never);
    expect(readlinkSync(join(folder.path, "bar.png"))).toBe("../../bar.png");
  });

  it("keeps files that the command does not know", async () => {
    const { folder } = createSite();
    mkdirSync(join(folder.path, "pictures"));
    writeFileSync(join(folder.path, "pictures/bar.png"), "a picture");
    await writeEpisodeFolder(folder, never);
    expect(readContents(folder.path)).toMatchObject({ "pictures/bar.png": "a picture" });
  });

  it("reads notes and sound from the folder that it replaces", async () => {
    const { folder } = createSite();
    await writeEpisodeFolder(
      {
        ...folder,
        notesPath: join(folder.path, "notes.md"),
        audioPath: join(folder.path, "audio.mp3"),
        audioFile: "audio.mp3",
      },
      never,
    );
    expect(readContents(folder.path)).toEqual({
      "notes.md": "old notes",
      "audio.mp3": "old sound",
      "episode.json": "new episode",
    });
  });
});

describe("writeEpisodeFolder, failures", () => {
  it("leaves the old folder as it was when a file cannot be copied", async () => {
    const { root, folder } = createSite();
    const before = readTree(root);
    const lost = { ...folder, audioPath: join(root, "lost.wav") };
    await expect(writeEpisodeFolder(lost, never)).rejects.toMatchObject({ code: "cannot-write" });
    expect(readTree(root)).toEqual(before);
  });

  it("puts the old folder back when the new one cannot take its place", async () => {
    const { root, folder } = createSite();
    const before = readTree(root);
    failingRenames.add(2);
    await expect(writeEpisodeFolder(folder, never)).rejects.toMatchObject({
      code: "cannot-write",
      faults: [{ where: "public/episodes/pilot", quoted: "EACCES" }],
    });
    expect(readTree(root)).toEqual(before);
  });

  it("never removes an old folder that could not be put back", async () => {
    const { root, folder } = createSite();
    failingRenames.add(2).add(3);
    await expect(writeEpisodeFolder(folder, never)).rejects.toMatchObject({ code: "cannot-write" });
    const contents = Object.values(readContents(join(root, "public")));
    expect(contents.toSorted()).toEqual(["old episode", "old notes", "old sound"]);
  });

  it("leaves nothing behind when it is stopped, not even folders that it made", async () => {
    const { root, folder } = createSite();
    const before = readTree(root);
    const elsewhere = { ...folder, path: join(root, "site/episodes/pilot") };
    await expect(writeEpisodeFolder(elsewhere, AbortSignal.abort())).rejects.toThrow("aborted");
    expect(readTree(root)).toEqual(before);
  });
});
