import { describe, expect, it } from "vitest";
import { findSharedMoment, findSharedText } from "#actions/share-link.ts";
import { sampleEpisode } from "../support/sample-episode.ts";

const { transcript } = sampleEpisode;

describe("findSharedMoment", () => {
  it("is the start of the sentence that is being spoken", () => {
    expect(findSharedMoment(transcript, 80)).toEqual({ startSeconds: 73.941 });
  });

  it("is the position itself in a silence, and before the first sentence", () => {
    expect(findSharedMoment(transcript, 68.2)).toEqual({ startSeconds: 68.2 });
    expect(findSharedMoment(transcript, 1)).toEqual({ startSeconds: 1 });
  });
});

describe("findSharedText", () => {
  it("is the sentence at the moment", () => {
    expect(findSharedText(transcript, { startSeconds: 73.941 })).toMatch(/^推出了一个叫千问3/u);
  });

  it("is nothing before the first sentence", () => {
    expect(findSharedText(transcript, { startSeconds: 0 })).toBe("");
  });
});
