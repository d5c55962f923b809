import { describe, expect, it } from "vitest";
import { deriveDownloads } from "#publish/site/feed/derive-downloads.ts";
import { createStation } from "../../../support/create-library.ts";
import { createSampleEpisodeFile } from "../../../support/episode-file-samples.ts";
import { fullStation } from "../../../support/feed-samples.ts";
import {
  joinAsAntennaPod,
  joinAsPocketCasts,
  readCaptions,
  type ShownText,
} from "../../../support/join-captions.ts";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";

const folder = "episodes/2025-06-08/";
const files = deriveDownloads(fullStation, sampleEpisodeFile);
const read = (name: string): string => files.get(folder + name) ?? "";

/** What is spoken, a sentence each. */
const sentences = sampleEpisodeFile.transcript
  .flatMap(({ cues }) => cues)
  .filter(({ spoken }) => spoken !== false)
  .map(({ text }) => text.replaceAll(/\s+/gu, " ").trim());

describe("deriveDownloads", () => {
  it("derives both transcripts and the chapters", () => {
    expect([...files.keys()]).toEqual([
      `${folder}transcript.vtt`,
      `${folder}transcript.srt`,
      `${folder}episode.md`,
      `${folder}chapters.json`,
    ]);
  });

  it("derives its text alone from an episode without sentences and stories", () => {
    const silent = { ...sampleEpisodeFile, transcript: [], stories: [], teasers: [] };
    expect([...deriveDownloads(fullStation, silent).keys()]).toEqual([`${folder}episode.md`]);
  });

  it("derives no transcript where all that is written is not spoken", () => {
    const { transcript, ...rest } = createSampleEpisodeFile();
    const unspoken = transcript.map(({ story, cues }) => ({
      story,
      cues: cues.map((cue) => ({ ...cue, spoken: false as const })),
    }));
    const derived = deriveDownloads(fullStation, { ...rest, transcript: unspoken });
    expect([...derived.keys()]).toEqual([`${folder}episode.md`, `${folder}chapters.json`]);
  });

  it("links chapters where it is known where the site stands", () => {
    const chapters: unknown = JSON.parse(read("chapters.json"));
    expect(chapters).toMatchObject({
      version: "1.2.0",
      podcastName: "来生情报站",
      chapters: expect.arrayContaining([
        {
          startTime: 68.763,
          endTime: 128.26,
          title: "千问3向量模型",
          url: "https://example.org/show/episodes/2025-06-08/?t=68.7",
        },
      ]),
    });
    const local = deriveDownloads(createStation(), sampleEpisodeFile);
    expect(local.get(`${folder}chapters.json`)).not.toContain('"url"');
  });

  it("leads from the Markdown of a story to its sound", () => {
    expect(read("episode.md")).toContain(
      "## Portraits ([2:55](<https://example.org/show/episodes/2025-06-08/?t=175.6>))",
    );
    const local = deriveDownloads(createStation(), sampleEpisodeFile);
    expect(local.get(`${folder}episode.md`)).toContain("([2:55](<./?t=175.6>))");
  });

  it("leaves out stories that are not in the sound", () => {
    const stories = sampleEpisodeFile.stories.map((story, index) =>
      index === 3 ? { ...story, endMs: story.startMs } : story,
    );
    const derived = deriveDownloads(fullStation, { ...sampleEpisodeFile, stories });
    expect(derived.get(`${folder}chapters.json`)).not.toContain("Portraits");
  });
});

describe.each(["transcript.vtt", "transcript.srt"])("%s", (name) => {
  const captions = readCaptions(read(name));

  it("holds one whole sentence a caption, on one line", () => {
    expect(captions.map(({ text }) => text)).toEqual(sentences);
    expect(captions.every(({ text }) => /[。！？”…]$/u.test(text))).toBe(true);
  });

  it("holds no times inside of a sentence", () => {
    expect(read(name)).not.toMatch(/<\d/u);
  });

  it.each<[string, (captions: readonly ShownText[]) => ShownText[]]>([
    ["AntennaPod", joinAsAntennaPod],
    ["Pocket Casts", joinAsPocketCasts],
  ])("keeps its sentences whole in %s", (_, joinCaptions) => {
    const shown = joinCaptions(captions);
    expect(shown.length).toBeLessThan(captions.length);
    // A space stands where a sentence ends, and nowhere else that the script has none.
    expect(shown.map(({ text }) => text).join(" ")).toBe(sentences.join(" "));
    const isWhole = (text: string): boolean =>
      sentences.some((_sentence, first) =>
        sentences.some(
          (__, last) => last >= first && sentences.slice(first, last + 1).join(" ") === text,
        ),
      );
    expect(shown.filter(({ text }) => !isWhole(text))).toEqual([]);
  });
});

describe("joining rules of apps", () => {
  const captions = Array.from({ length: 4 }, (_, index) => ({
    text: index === 1 ? "走吧!" : "好。",
    startMs: index * 2000,
    endMs: index * 2000 + 2000,
  }));

  it("would part a sentence of several captions by spaces", () => {
    const words = ["谷歌", "也没", "闲着。"].map((text, index) => ({
      text,
      startMs: index * 500,
      endMs: index * 500 + 500,
    }));
    expect(joinAsAntennaPod(words)).toMatchObject([{ text: "谷歌 也没 闲着。" }]);
    expect(joinAsPocketCasts(words)).toMatchObject([{ text: "谷歌 也没 闲着。" }]);
  });

  it("joins by length in AntennaPod and by marks in Pocket Casts", () => {
    expect(joinAsAntennaPod(captions).map(({ text }) => text)).toEqual(["好。 走吧! 好。", "好。"]);
    expect(joinAsPocketCasts(captions).map(({ text }) => text)).toEqual([
      "好。 走吧!",
      "好。 好。",
    ]);
  });

  it("drops a file in which one time is none", () => {
    expect(readCaptions("WEBVTT\n\n1\n0:01.000 --> 00:00:02.000\n好。\n")).toEqual([]);
  });
});
