import { describe, expect, it } from "vitest";
import { findCurrentSentence } from "#actions/find-current-sentence.ts";
import { sampleEpisode } from "../support/sample-episode.ts";

describe("findCurrentSentence", () => {
  it("is the sentence being spoken, with its words and times", () => {
    expect(findCurrentSentence(sampleEpisode, 80)).toMatchObject({
      episodeId: "2025-06-08",
      episodeTitle: "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品",
      startSeconds: 73.941,
      text: expect.stringMatching(/^推出了一个叫千问3/u),
    });
  });

  it("is the one before a pause, and the first before the first", () => {
    expect(findCurrentSentence(sampleEpisode, 68.2)?.text).not.toBe("");
    const [first] = sampleEpisode.transcript.cues;
    expect(findCurrentSentence(sampleEpisode, 0)?.startSeconds).toBe(first?.startSeconds);
  });

  it("is nothing where nothing is spoken", () => {
    const transcript = { ...sampleEpisode.transcript, cues: [] };
    expect(findCurrentSentence({ ...sampleEpisode, transcript }, 10)).toBeUndefined();
  });
});
