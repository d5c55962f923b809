import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { episodeFormat, renderEpisodeFile, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { outlinesFolder } from "#publish/site/cache-folders.ts";
import { outlineEpisode, type EpisodeOutline } from "#publish/site/episode-outline.ts";
import { describeError } from "#publish/site/library-watch.ts";
import { loadOutlines } from "#publish/site/load-outlines.ts";
import { deriveTags, joinTags } from "#publish/site/tags/derive-tags.ts";
import { createNumberedEpisode } from "../../support/create-library.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** As their files are read. */
const episodes = [sampleEpisodeFile, createNumberedEpisode(2), createNumberedEpisode(1)].map(
  (episode) => parseJsonFile(episodeFormat, { shownPath: "", text: renderEpisodeFile(episode) }),
);

/** A public folder and a cache, and how its episodes are outlined. */
function createShow() {
  const folder = createTemporaryFolder();
  const find = (id: string): string => join(folder, "public/episodes", id, "episode.json");
  const write = (episode: EpisodeFile): void => {
    mkdirSync(join(find(episode.id), ".."), { recursive: true });
    writeFileSync(find(episode.id), renderEpisodeFile(episode));
  };
  for (const episode of episodes) write(episode);
  const cacheFolder = join(folder, "cache");
  const publicFolder = { path: join(folder, "public"), shownPath: "public" };
  const load = (sources = "a"): Promise<EpisodeOutline[]> =>
    loadOutlines(publicFolder, { cacheFolder, sources });
  const changeKept = (change: (text: string) => string): void => {
    const own = join(cacheFolder, outlinesFolder);
    const file = join(own, readdirSync(own)[0] ?? "");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };
  /** Changes the titles of what is kept: whoever reads it tells them. */
  const markKept = (): void => changeKept((text) => text.replaceAll('"title":"', '"title":"kept '));
  return { find, load, changeKept, markKept };
}

/** What was written is older than a moment. */
function waitAMoment(): void {
  const now = Date.now() + 60_000;
  const clock = vi.spyOn(Date, "now").mockReturnValue(now);
  onTestFinished(() => clock.mockRestore());
}

const countKept = (outlines: readonly EpisodeOutline[]): number =>
  outlines.filter(({ title }) => title.startsWith("kept ")).length;

describe("loadOutlines", () => {
  it("gives what follows from the files themselves, newest first, read or kept", async () => {
    const { load } = createShow();
    waitAMoment();
    const expected = episodes.map(outlineEpisode);
    expect(await load()).toEqual(expected);
    const kept = await load();
    expect(kept).toEqual(expected);
    expect(joinTags(kept)).toEqual(deriveTags(episodes));
  });

  it("reads no file twice, but all for other sources", async () => {
    const { load, markKept } = createShow();
    waitAMoment();
    await load();
    markKept();
    expect(countKept(await load())).toBe(3);
    expect(countKept(await load("b"))).toBe(0);
  });

  it("reads a file again whose time was set back, and one that was changed just now", async () => {
    const { find, load, markKept } = createShow();
    await load();
    markKept();
    expect(countKept(await load())).toBe(0);
    waitAMoment();
    await load();
    markKept();
    const [first] = episodes;
    const { atime, mtime } = statSync(find(first?.id ?? ""));
    writeFileSync(find(first?.id ?? ""), readFileSync(find(first?.id ?? "")));
    utimesSync(find(first?.id ?? ""), atime, mtime);
    expect(countKept(await load())).toBe(2);
  });

  it("takes a damaged cache for none, and says what is wrong with an episode each time", async () => {
    const { find, load, changeKept } = createShow();
    waitAMoment();
    await load();
    changeKept((text) => text.slice(0, -100));
    expect(await load()).toEqual(episodes.map(outlineEpisode));
    writeFileSync(find("2025-01-02"), "{");
    for (let round = 0; round < 2; round += 1) {
      expect(await load().then(() => "", describeError)).toMatch(
        /^public\/episodes\/2025-01-02\/episode\.json:1: the file is not JSON/u,
      );
    }
  });
});
