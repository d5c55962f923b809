import { describe, expect, it } from "vitest";
import { findStoryIndexAt } from "#core/episode/episode.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import {
  arbitraryEpisodeFile,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

describe("createEpisode", () => {
  const file = createSampleEpisodeFile();
  const episode = createEpisode(file);

  it("turns milliseconds into seconds", () => {
    expect(episode.audio).toEqual({
      file: "audio.mp3",
      type: "audio/mpeg",
      sizeBytes: 1024,
      durationSeconds: 9,
    });
    expect(episode.silences).toEqual([[3, 5]]);
    expect(episode.transcript.cues[0]?.endSeconds).toBe(1.8);
  });

  it("numbers the items only", () => {
    expect(episode.stories).toEqual([
      { title: "开场", kind: "opening", startSeconds: 0, endSeconds: 1 },
      { title: "AI", kind: "item", number: 1, startSeconds: 1, endSeconds: 5 },
      { title: "撤离", kind: "closing", startSeconds: 5, endSeconds: 9 },
    ]);
  });

  it("reads the peaks as levels", () => {
    expect(episode.peaks).toEqual([0, 51 / 63, 52 / 63, 61 / 63]);
  });

  it("keeps title, date, teasers, tags and timing", () => {
    const { id, title, date, teasers, tags, timing } = file;
    expect(episode).toMatchObject({ id, title, date, teasers, tags, timing });
  });

  it("numbers items from 1 without gaps, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (any) => {
        const numbers = createEpisode(any).stories.flatMap(({ number }) => number ?? []);
        const items = any.stories.filter(({ kind }) => kind === "item");
        expect(numbers).toEqual(items.map((_, index) => index + 1));
      }),
    );
  });
});

describe("findStoryIndexAt", () => {
  const { stories } = createEpisode(createSampleEpisodeFile());

  it.each([
    ["the story that starts exactly at the time", 1, 1],
    ["the story that plays at the time", 4.9, 1],
    ["the last story after its end", 99, 2],
    ["the first story before the start", -1, 0],
    ["the first story for no number", Number.NaN, 0],
  ])("returns %s", (_, seconds, index) => {
    expect(findStoryIndexAt(stories, seconds)).toBe(index);
  });

  it("returns the first story before it has started", () => {
    expect(findStoryIndexAt(stories.slice(1), 0.5)).toBe(0);
  });

  it("returns 0 for no stories", () => {
    expect(findStoryIndexAt([], 5)).toBe(0);
  });
});
