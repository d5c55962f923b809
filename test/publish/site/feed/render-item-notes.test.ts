import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findFeedStation, type FeedStation } from "#publish/site/feed/feed-station.ts";
import { renderItemContent, renderItemDescription } from "#publish/site/feed/render-item-notes.ts";
import {
  arbitraryEpisodeFile,
  createSampleEpisodeFile,
} from "../../../support/episode-file-samples.ts";
import { fullStation } from "../../../support/feed-samples.ts";
import * as fc from "../../../support/property.ts";

function findSource(): FeedStation {
  const source = findFeedStation(fullStation);
  if (!source) throw new Error("the sample station has an address");
  return source;
}

const source = findSource();
const folder = "https://example.org/show/episodes/2025-06-08/";

/** An episode with so many stories of so many signs. */
function createLongEpisode(stories: number, signs: number): EpisodeFile {
  const text = `${"字".repeat(signs - 1)}。`;
  return {
    ...createSampleEpisodeFile(),
    teasers: [],
    stories: Array.from({ length: stories }, (_, index) => ({
      title: `故事 ${index}`,
      kind: "item" as const,
      startMs: index * 1000,
      endMs: index * 1000 + 1000,
      description: "第一句。",
    })),
    transcript: Array.from({ length: stories }, (_, story) => ({
      story,
      cues: [{ text, startMs: story * 1000, endMs: story * 1000 + 900, keywords: [], words: [] }],
    })),
  };
}

describe("renderItemDescription", () => {
  it("says what it is about, lists the stories from 00:00:00 on, and leads to the page", () => {
    expect(renderItemDescription(source, createSampleEpisodeFile())).toBe(
      `<p>AI来了吗？</p><p>00:00:00 开场</p><p>00:00:01 AI</p><p>00:00:05 撤离</p>` +
        `<p><a href="${folder}">边听边读这一期</a></p>`,
    );
  });

  it("says the first sentence where there are no teasers", () => {
    const html = renderItemDescription(source, { ...createSampleEpisodeFile(), teasers: [] });
    expect(html).toMatch(/^<p>大家好。<\/p>/u);
  });

  it("ends with a sentence where there is too much to say, and still leads to the page", () => {
    const teasers = [{ text: "一二三四。".repeat(400), story: 1 }];
    const html = renderItemDescription(source, { ...createSampleEpisodeFile(), teasers });
    expect(html).toMatch(/四。<\/p><p><a href="[^"]+">边听边读这一期<\/a><\/p>$/u);
    expect(Buffer.byteLength(html)).toBeGreaterThan(3900);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(4000);
  });

  it("never exceeds 4,000 bytes, whatever the words", () => {
    const words = fc.array(fc.constantFrom("<&>\"'", "字。", "a. ", "&&&&"), { maxLength: 900 });
    fc.assert(
      fc.property(words, arbitraryEpisodeFile, (parts, episode) => {
        const teasers = [{ text: `字${parts.join("")}`, story: 0 }];
        const html = renderItemDescription(source, { ...episode, teasers });
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(4000);
        expect(html.replaceAll(/<\/?p>|<a href="[^"<>]*">|<\/a>/gu, "")).not.toMatch(/[<>]/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe("renderItemContent", () => {
  it("sets keywords bold and links the time of each story", () => {
    expect(renderItemContent(source, createSampleEpisodeFile())).toBe(
      `<p><a href="${folder}?t=0">00:00:00</a> <strong>开场</strong></p>` +
        `<p><a href="${folder}?t=1">00:00:01</a> <strong>AI</strong></p>` +
        `<p>大家好。 <strong>AI</strong>来了。</p>` +
        `<p><a href="${folder}?t=5">00:00:05</a> <strong>撤离</strong></p><p>再见。走吧！</p>`,
    );
  });

  it("keeps the words of an episode text, never markup", () => {
    const episode = createSampleEpisodeFile();
    const stories = episode.stories.map((story) => ({ ...story, title: "<script>" }));
    const html = renderItemContent(source, { ...episode, stories });
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script>");
  });

  it.each([
    [3, 500, "字字"],
    [20, 500, "第一句。"],
    [30, 500, "故事 29"],
    [90, 500, "故事 30"],
  ])("says of %d stories of %d signs what fits", (stories, signs, words) => {
    const html = renderItemContent(source, createLongEpisode(stories, signs));
    expect(html).toContain(words);
    expect(html.length).toBeLessThanOrEqual(4000);
  });
});
