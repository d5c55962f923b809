import { describe, expect, it } from "vitest";
import { createTrack } from "#player/state/create-track.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

describe("createTrack", () => {
  it("points to the sound in the episode's folder, under any root", () => {
    expect(createTrack("https://example.org/show/", sampleEpisode)).toMatchObject({
      id: "2025-06-08",
      title: "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品",
      url: "https://example.org/show/episodes/2025-06-08/audio.mp3",
      mediaType: "audio/mpeg",
      durationSeconds: 378.942,
    });
  });

  it("brings along when sentences start, where stories lie, and which silences can be left out", () => {
    const track = createTrack("https://example.org/", sampleEpisode);
    expect(track.sentenceStartsSeconds).toBe(sampleEpisode.transcript.spokenCueStartsSeconds);
    expect(track.stories[1]).toMatchObject({ startSeconds: 68.763, endSeconds: 128.26 });
    expect(track.silences).toHaveLength(14);
    expect(track.silences[0]).toEqual({ startSeconds: 2.7, endSeconds: 3.78 });
  });

  it("reads # and % in a file's name as part of the name", () => {
    const audio = { ...sampleEpisode.audio, file: "第 1 集 100%#2.mp3" };
    const { url } = createTrack("https://example.org/", { ...sampleEpisode, audio });
    expect(new URL(url)).toMatchObject({
      pathname: "/episodes/2025-06-08/%E7%AC%AC%201%20%E9%9B%86%20100%25%232.mp3",
      hash: "",
    });
  });
});
