import { describe, expect, it } from "vitest";
import { createNumberedEpisode, createStation } from "../../../support/create-library.ts";
import { checkPsp1 } from "../../../support/check-psp1.ts";
import { deriveFeeds } from "#publish/site/feed/derive-feeds.ts";
import { deriveSampleFeeds, fullStation } from "../../../support/feed-samples.ts";
import { generateLibrary } from "../../../support/generate-library.ts";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";

const siteUrl = "https://example.org/show/";
const sampleFeed = (): string => deriveSampleFeeds([sampleEpisodeFile]).get("feed.xml") ?? "";

/** A library of so many episodes, newest first. */
const listEpisodes = (count: number) =>
  Array.from({ length: count }, (_, index) => createNumberedEpisode(index)).toReversed();

const findLinks = (xml: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      xml.matchAll(/<atom:link rel="(\w+)" href="([^"]+)"/gu),
      ([, rel = "", href = ""]) => [rel, href.replace(siteUrl, "")],
    ),
  );

const listGuids = (xml: string): string[] =>
  Array.from(xml.matchAll(/<guid[^>]*>([^<]+)</gu), ([, guid = ""]) => guid);

describe("deriveFeeds", () => {
  it("derives none where it is not known where the site stands", () => {
    expect(deriveSampleFeeds([sampleEpisodeFile], createStation()).size).toBe(0);
  });

  it("derives feeds of the sample that keep PSP-1", () => {
    for (const [path, xml] of deriveSampleFeeds([sampleEpisodeFile])) {
      expect(checkPsp1(xml, siteUrl + path)).toEqual([]);
    }
  });

  it("derives feeds of a large show that keep PSP-1", () => {
    const { episodes } = generateLibrary(10);
    const feeds = deriveSampleFeeds([...listEpisodes(301), ...episodes]);
    const tags = [...feeds.keys()].filter((path) => path.startsWith("tags/"));
    for (const path of ["feed.xml", "feed-1.xml", ...tags.slice(0, 5)]) {
      expect(checkPsp1(feeds.get(path) ?? "", siteUrl + path)).toEqual([]);
    }
  });

  it("says all that a station says", () => {
    const head = sampleFeed().split("<item>")[0];
    for (const words of [
      "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>",
      '<podcast:locked owner="host@example.org">yes</podcast:locked>',
      "<podcast:medium>podcast</podcast:medium>",
      '<itunes:category text="News"><itunes:category text="Tech News"/></itunes:category>',
      '<itunes:image href="https://example.org/show/cover.png"/>',
      'href="https://example.org/show/cover.png" purpose="artwork" aspect-ratio="1/1" type="image/png"',
      'href="https://example.org/show/social.png" purpose="social" aspect-ratio="1.91/1"',
      '<podcast:person role="guest" img="https://example.org/v.png">V</podcast:person>',
      '<podcast:txt purpose="applepodcastsverify">abc-123</podcast:txt>',
      '<podcast:txt purpose="ai-content">true</podcast:txt>',
      '<atom:link rel="hub" href="https://hub.example.org/"/>',
      "<copyright>2025 何夕2077</copyright>",
    ]) {
      expect(head).toContain(words);
    }
  });

  it("says that a host speaks where nobody is named, and nothing of what nobody said", () => {
    const station = createStation({ siteUrl });
    const xml = deriveSampleFeeds([sampleEpisodeFile], station).get("feed.xml") ?? "";
    expect(xml).toContain('<podcast:person role="host" group="cast">何夕2077</podcast:person>');
    expect(xml).not.toMatch(/podcast:txt|podcast:license|podcast:funding|rel="hub"|itunes:image/u);
  });

  it("names sound, texts and times of an episode exactly", () => {
    const item = sampleFeed().split("<item>")[1];
    const folder = "https://example.org/show/episodes/2025-06-08/";
    for (const words of [
      `<enclosure url="${folder}audio.mp3" length="3032273" type="audio/mpeg"/>`,
      "<pubDate>Sun, 08 Jun 2025 07:30:00 +0800</pubDate>",
      `<podcast:transcript url="${folder}transcript.vtt" type="text/vtt"`,
      `<podcast:transcript url="${folder}transcript.srt" type="application/x-subrip"`,
      `<podcast:chapters url="${folder}chapters.json" type="application/json+chapters"/>`,
      '<psc:chapter start="00:01:08.763" title="千问3向量模型"',
      '<podcast:soundbite startTime="68.763" duration="58.686">阿里最新的AI模型',
    ]) {
      expect(item).toContain(words);
    }
  });

  it("asks nobody to read transcripts or chapters that there are not", () => {
    const silent = { ...sampleEpisodeFile, transcript: [], stories: [], teasers: [] };
    const xml = deriveSampleFeeds([silent]).get("feed.xml");
    expect(xml).not.toMatch(/podcast:transcript|podcast:chapters|psc:chapters|podcast:soundbite/u);
  });

  it("gives MPEG-4 sound the name that apps know, and any file an ASCII address", () => {
    const audio = { ...sampleEpisodeFile.audio, file: "声音.m4a", type: "audio/mp4" };
    const xml = deriveSampleFeeds([{ ...sampleEpisodeFile, audio }]).get("feed.xml");
    expect(xml).toContain('/%E5%A3%B0%E9%9F%B3.m4a" length="3032273" type="audio/x-m4a"/>');
  });

  it("writes season, number and kind of an episode, and keeps a guid that it had", () => {
    const episode = { ...sampleEpisodeFile, guid: "old-7", season: 2, number: 7 };
    const xml = deriveSampleFeeds([{ ...episode, episodeType: "bonus" }]).get("feed.xml");
    expect(xml).toContain('<guid isPermaLink="false">old-7</guid>');
    expect(xml).toContain("<itunes:season>2</itunes:season>");
    expect(xml).toContain("<podcast:episode>7</podcast:episode>");
    expect(xml).toContain("<itunes:episodeType>bonus</itunes:episodeType>");
  });

  it("keeps every guid when address, title, text and sound change, as long as the show's stands in station.json", () => {
    const moved = { ...fullStation, siteUrl: "https://elsewhere.example/" };
    const changed = {
      ...sampleEpisodeFile,
      title: "改名了",
      stories: [],
      teasers: [],
      transcript: [],
    };
    const xml = deriveSampleFeeds([changed], moved).get("feed.xml") ?? "";
    expect(listGuids(xml)).toEqual(listGuids(sampleFeed()));
    expect(xml).toContain(`<podcast:guid>${fullStation.guid}<`);
  });
});

describe("deriveFeeds, pages", () => {
  it("leaves 300 episodes on one page without links to others", () => {
    const feeds = deriveSampleFeeds(listEpisodes(300));
    expect([...feeds.keys()].filter((path) => path.startsWith("feed"))).toEqual(["feed.xml"]);
    expect(findLinks(feeds.get("feed.xml") ?? "")).toEqual({
      self: "feed.xml",
      hub: "https://hub.example.org/",
    });
  });

  it("divides more, and every page leads to all others", () => {
    const feeds = deriveSampleFeeds(listEpisodes(470));
    expect(findLinks(feeds.get("feed.xml") ?? "")).toMatchObject({
      self: "feed.xml",
      first: "feed.xml",
      next: "feed-2.xml",
      last: "feed-1.xml",
    });
    expect(findLinks(feeds.get("feed-2.xml") ?? "")).toMatchObject({
      self: "feed-2.xml",
      first: "feed.xml",
      previous: "feed.xml",
      next: "feed-1.xml",
      last: "feed-1.xml",
    });
    const pages = ["feed.xml", "feed-2.xml", "feed-1.xml"].map((path) => feeds.get(path) ?? "");
    expect(new Set(pages.flatMap(listGuids)).size).toBe(470);
  });

  it("changes the newest page alone when an episode is added", () => {
    const before = deriveSampleFeeds(listEpisodes(470));
    const after = deriveSampleFeeds(listEpisodes(471));
    const isKept = (path: string) => before.get(path) === after.get(path);
    expect(["feed-1.xml", "feed-2.xml"].map(isKept)).toEqual([true, true]);
    expect(isKept("feed.xml")).toBe(false);
  });
});

describe("deriveFeeds, pictures of the build", () => {
  const preview = (path: string) => ({ path, width: 1200, height: 630 });
  const pictures = {
    covers: [3000, 1400].map((side) => ({
      path: `pictures/c-${side}.jpg`,
      width: side,
      height: side,
    })),
    find: (_: string, story?: number) => preview(`pictures/${story === 3 ? "story" : "one"}.png`),
  };
  const xml =
    deriveFeeds({ station: fullStation, episodes: [sampleEpisodeFile], tags: [], pictures }).get(
      "feed.xml",
    ) ?? "";
  const [head = "", item = ""] = xml.split("<item>");

  it("keep PSP-1, with the largest square as the cover", () => {
    expect(checkPsp1(xml, `${siteUrl}feed.xml`)).toEqual([]);
    expect(head).toContain(`<itunes:image href="${siteUrl}pictures/c-3000.jpg"/>`);
    expect(head).toContain(
      `href="${siteUrl}pictures/c-1400.jpg" purpose="artwork" aspect-ratio="1/1" width="1400" height="1400" type="image/jpeg"`,
    );
  });

  it("show each episode by its preview, and a chapter by its own where there is one", () => {
    expect(item).toContain(
      `<podcast:image href="${siteUrl}pictures/one.png" purpose="social" aspect-ratio="1.91/1" width="1200" height="630" type="image/png"/>`,
    );
    expect(item.match(/image="[^"]+"/gu)).toEqual([`image="${siteUrl}pictures/story.png"`]);
  });

  it("name who takes part in an episode beside those of the show", () => {
    const people = [{ name: "阿来", role: "guest", image: "a lai.png" }];
    const [own = ""] = [
      deriveFeeds({
        station: fullStation,
        episodes: [{ ...sampleEpisodeFile, people }],
        tags: [],
      }).get("feed.xml"),
    ];
    const listed = own.split("<item>")[1] ?? "";
    expect(listed).toContain(
      `<podcast:person role="guest" img="${siteUrl}episodes/2025-06-08/a%20lai.png">阿来</podcast:person>`,
    );
    expect(listed).toContain(">何夕2077</podcast:person>");
    expect(item).not.toContain("podcast:person");
  });
});
