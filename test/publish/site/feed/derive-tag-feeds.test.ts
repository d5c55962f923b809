import { describe, expect, it } from "vitest";
import { deriveSampleFeeds, fullStation } from "../../../support/feed-samples.ts";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";
import { olderEpisodeFile } from "../../../support/sample-library.ts";

const feeds = deriveSampleFeeds([sampleEpisodeFile, olderEpisodeFile]);
const googlePath = "tags/guge-beddqm/feed.xml";
const google = feeds.get(googlePath) ?? "";

const listAll = (xml: string, pattern: RegExp): string[] =>
  Array.from(xml.split("<item>").slice(1).join("").matchAll(pattern), ([, text = ""]) => text);

describe("deriveTagFeeds", () => {
  it("derives a feed for each tag, at the address of its slug", () => {
    const paths = [...feeds.keys()].filter((path) => path.startsWith("tags/"));
    expect(paths).toHaveLength(24);
    expect(paths).toContain(googlePath);
    expect(paths).toContainEqual(
      expect.stringMatching(/^tags\/diffusion-studio-pro-\w{6}\/feed\.xml$/u),
    );
  });

  it("holds every sentence in which the tag is spoken, the last one first", () => {
    expect(listAll(google, /<title>(.*?)<\/title>/gu)).toEqual([
      expect.stringMatching(/^嘿，谷歌给你请了个AI老师/u),
      expect.stringMatching(/^说到这儿，谷歌也没闲着/u),
      expect.stringMatching(/超越了谷歌和OpenAI那些顶尖模型。$/u),
      expect.stringMatching(/^阿里最新的AI模型/u),
      "谷歌又做眼镜了。",
    ]);
  });

  it("leads to the moment: by its link, its sound and its place", () => {
    const folder = "https://example.org/show/episodes/2025-06-01/";
    expect(google).toContain(`<link>${folder}?t=1,4</link>`);
    expect(google).toContain(
      `<enclosure url="${folder}audio.mp3#t=1,4" length="3032273" type="audio/mpeg"/>`,
    );
    expect(google).toContain(`<a href="${folder}?t=1,4">谷歌眼镜 · 来生小酒馆 2025/6/1</a>`);
  });

  it("keeps moments in the order in which they are spoken", () => {
    const dates = listAll(google, /<pubDate>(.*?)<\/pubDate>/gu).map((date) => Date.parse(date));
    expect(dates.toSorted((a, b) => b - a)).toEqual(dates);
    expect(new Set(dates).size).toBe(dates.length);
  });

  it("has an identity and a name of its own", () => {
    const [ownGuid] = /<podcast:guid>[^<]+/u.exec(google) ?? [];
    expect(ownGuid).not.toContain(fullStation.guid);
    expect(google).toContain("<title>#谷歌 · 来生情报站</title>");
    expect(google).toContain("<link>https://example.org/show/tags/guge-beddqm/</link>");
    expect(google).not.toContain("podcast:updateFrequency");
  });

  it("keeps the identity of a moment when times are mended", () => {
    const shift = (ms: number) => ms + 40;
    const mended = {
      ...olderEpisodeFile,
      transcript: olderEpisodeFile.transcript.map(({ story, cues }) => ({
        story,
        cues: cues.map((cue) => ({ ...cue, startMs: shift(cue.startMs), endMs: shift(cue.endMs) })),
      })),
    };
    const after = deriveSampleFeeds([sampleEpisodeFile, mended]).get(googlePath) ?? "";
    expect(after).not.toBe(google);
    const guids = /<guid[^>]*>(.*?)<\/guid>/gu;
    expect(listAll(after, guids)).toEqual(listAll(google, guids));
  });

  it("tells sentences of the same words apart", () => {
    const [paragraph] = olderEpisodeFile.transcript;
    const cue = paragraph?.cues[0];
    const again = cue && { ...cue, startMs: 9000, endMs: 12_000 };
    const episode = {
      ...olderEpisodeFile,
      transcript: [{ story: 0, cues: [...(paragraph?.cues ?? []), ...(again ? [again] : [])] }],
    };
    const xml = deriveSampleFeeds([episode]).get(googlePath) ?? "";
    const guids = listAll(xml, /<guid[^>]*>(.*?)<\/guid>/gu);
    expect(guids).toHaveLength(2);
    expect(new Set(guids).size).toBe(2);
  });

  it("speaks English in a show that does", () => {
    const english = deriveSampleFeeds([olderEpisodeFile], { ...fullStation, language: "en" });
    expect(english.get(googlePath)).toContain(
      "Every sentence of 来生情报站 in which “谷歌” is spoken",
    );
  });
});
