import { describe, expect, it } from "vitest";
import { createEpisode } from "#core/files/read-episode.ts";
import { layOutTranscript } from "#features/transcript-panel/transcript-layout.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

/** What is laid out, as texts under titles. */
function readLayout({ transcript, stories }: typeof sampleEpisode, shownCues?: Set<number>) {
  return layOutTranscript(transcript, stories, shownCues).map(({ story, blocks }) => ({
    title: story.title,
    blocks: blocks.map(({ paragraph, range: [start, end], startSeconds }) => ({
      text: transcript.paragraphs[paragraph]?.text.slice(start, end),
      startSeconds,
    })),
  }));
}

// "大家好。 AI来了。" and "再见。走吧！"
const small = createEpisode(createSampleEpisodeFile());

describe("layOutTranscript", () => {
  it("shows whole paragraphs under their stories and leaves out stories without any", () => {
    expect(readLayout(small)).toEqual([
      { title: "AI", blocks: [{ text: "大家好。 AI来了。", startSeconds: 1 }] },
      { title: "撤离", blocks: [{ text: "再见。走吧！", startSeconds: 5 }] },
    ]);
  });

  it("shows every paragraph of the sample once", () => {
    const blocks = layOutTranscript(sampleEpisode.transcript, sampleEpisode.stories).flatMap(
      (story) => story.blocks,
    );
    expect(blocks.map(({ paragraph }) => paragraph)).toEqual(
      sampleEpisode.transcript.paragraphs.map((_, index) => index),
    );
  });
});

describe("layOutTranscript with shown cues", () => {
  it("shows only those sentences, without the white space around them", () => {
    expect(readLayout(small, new Set([0]))).toEqual([
      { title: "AI", blocks: [{ text: "大家好。", startSeconds: 1 }] },
    ]);
  });

  it("joins neighbours of one paragraph", () => {
    expect(readLayout(small, new Set([0, 1, 2]))).toEqual([
      { title: "AI", blocks: [{ text: "大家好。 AI来了。", startSeconds: 1 }] },
      { title: "撤离", blocks: [{ text: "再见。", startSeconds: 5 }] },
    ]);
  });

  it("parts sentences of one paragraph that are no neighbours", () => {
    const { blocks = [] } = readLayout(sampleEpisode, new Set([6, 8]))[0] ?? {};
    expect(blocks.map(({ startSeconds }) => startSeconds)).toEqual([68.763, 82.168]);
  });

  it("shows nothing for no cue at all", () => {
    expect(readLayout(small, new Set())).toEqual([]);
  });
});
