import { describe, expect, it } from "vitest";
import { listSoundbites } from "#publish/site/feed/list-soundbites.ts";
import { createSampleEpisodeFile } from "../../../support/episode-file-samples.ts";

describe("listSoundbites", () => {
  it("goes from a teaser's story to the end of its last sentence", () => {
    expect(listSoundbites(createSampleEpisodeFile())).toEqual([
      { startSeconds: 1, durationSeconds: 2, title: "AI来了吗？" },
    ]);
  });

  it("ends with a sentence within two minutes", () => {
    const episode = createSampleEpisodeFile();
    const times = [100, 119, 125, 200];
    const cues = times.map((seconds) => ({
      text: "好。",
      startMs: seconds * 1000 - 500,
      endMs: seconds * 1000,
      keywords: [],
      words: [],
    }));
    const story = { title: "AI", kind: "item" as const, startMs: 1000, endMs: 300_000 };
    const stories = [story, { ...story }, { ...story }];
    const long = { ...episode, stories, transcript: [{ story: 1, cues }] };
    expect(listSoundbites(long)).toMatchObject([{ startSeconds: 1, durationSeconds: 118 }]);
    const oneSentence = { ...long, transcript: [{ story: 1, cues: cues.slice(3) }] };
    expect(listSoundbites(oneSentence)).toMatchObject([{ startSeconds: 1, durationSeconds: 120 }]);
  });

  it("leaves out a teaser whose answer is not in the sound", () => {
    const episode = createSampleEpisodeFile();
    const stories = episode.stories.map((story) => ({ ...story, endMs: story.startMs }));
    expect(listSoundbites({ ...episode, stories })).toEqual([]);
  });
});
