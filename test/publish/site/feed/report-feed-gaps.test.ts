import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { reportFeedGaps } from "#publish/site/feed/report-feed-gaps.ts";
import { createNumberedEpisode, createStation } from "../../../support/create-library.ts";
import { fullStation } from "../../../support/feed-samples.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const report = (
  station: PublishedStation,
  episodes: readonly EpisodeFile[] = [],
  path = "/nowhere",
): string[] => reportFeedGaps({ path, shownPath: "public" }, { station, episodes });

function createEpisodes(count: number, audio: Partial<EpisodeFile["audio"]>): EpisodeFile[] {
  return Array.from({ length: count }, (_, number) => {
    const episode = createNumberedEpisode(number);
    return { ...episode, audio: { ...episode.audio, ...audio } };
  });
}

describe("reportFeedGaps", () => {
  it("says nothing of a station that lacks nothing", () => {
    expect(report(fullStation, createEpisodes(2, {}))).toEqual([]);
  });

  it("says in one sentence what a station without an address lacks", () => {
    expect(report(createStation(), createEpisodes(2, { file: "声音.mp3" }))).toEqual([
      'public/station.json: there is no "siteUrl", so podcast apps get no feed — write where the site will stand, e.g. "https://example.org/"',
    ]);
  });

  it("says how the show stays itself for ever", () => {
    const { guid: _, ...station } = fullStation;
    expect(report(station)).toEqual([
      expect.stringMatching(
        /^public\/station\.json: the feed's guid follows .*"guid": "[\da-f-]{36}" and the show stays/u,
      ),
    ]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ siteUrl: "http://example.org/" }, "“http://example.org/” is not https"],
    [{ cover: undefined }, 'there is no "cover"'],
    [{ cover: "cover.webp" }, "no cover like “cover.webp”"],
    [{ categories: undefined }, 'there is no "category"'],
    [{ categories: ["Technology", "AI"] }, "“AI” is no category of Apple Podcasts"],
    [{ email: undefined }, 'there is no "email"'],
  ])("says what is missing in %j", async (change, words) => {
    const sentences = report(createStation({ ...fullStation, ...change }));
    expect(sentences).toEqual([expect.stringContaining(words)]);
  });

  it("names the first of several episodes and counts the others", () => {
    expect(report(fullStation, createEpisodes(3, { file: "声音.mp3" }))).toEqual([
      expect.stringMatching(
        /^public\/episodes\/2025-01-01\/episode\.json \(and 2 more\): the sound is called “声音\.mp3”/u,
      ),
    ]);
    expect(report(fullStation, createEpisodes(1, { type: "audio/ogg" }))).toEqual([
      expect.stringContaining("2025-01-01/episode.json: the sound is audio/ogg"),
    ]);
  });

  it("finds a sound that is longer than its file says", () => {
    const folder = createTemporaryFolder();
    const episodes = createEpisodes(2, { bytes: 3 });
    for (const [index, { id }] of episodes.entries()) {
      mkdirSync(join(folder, "episodes", id), { recursive: true });
      writeFileSync(join(folder, "episodes", id, "audio.mp3"), "abc".repeat(index + 1));
    }
    expect(report(fullStation, episodes, folder)).toEqual([
      expect.stringContaining("2025-01-02/episode.json: the sound has 6 bytes"),
    ]);
  });
});
