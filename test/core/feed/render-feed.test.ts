import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Feed, FeedItem } from "#core/feed/feed.ts";
import { renderFeed } from "#core/feed/render-feed.ts";

const item: FeedItem = {
  title: "一期",
  guid: "5eb3d572-607b-56b0-9890-08aee9ec8374",
  link: "https://example.org/episodes/1/",
  publishedAtMs: Date.UTC(2025, 5, 7, 23, 30),
  description: "<p>一期</p>",
  enclosure: { url: "https://example.org/1.mp3", sizeBytes: 1024, type: "audio/mpeg" },
  durationSeconds: 378.942,
  isExplicit: false,
  type: "full",
  transcripts: [],
  chapters: [],
  soundbites: [],
  images: [],
  people: [],
};

const feed: Feed = {
  title: "情报站",
  description: "每日情报",
  link: "https://example.org/",
  url: "https://example.org/feed.xml",
  pages: { self: "https://example.org/feed.xml" },
  guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
  language: "zh-cn",
  timeZone: "Asia/Shanghai",
  author: "何夕",
  categories: [],
  isExplicit: false,
  isLocked: false,
  isSerial: false,
  isComplete: false,
  images: [],
  people: [],
  funding: [],
  texts: [],
  items: [item],
};

/** One line of the feed that starts with a tag. */
function findLine(xml: string, tag: string): string | undefined {
  return xml
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith(`<${tag}`));
}

const findItemLine = (more: Partial<FeedItem>, tag: string): string | undefined =>
  findLine(renderFeed({ ...feed, items: [{ ...item, ...more }] }).split("<item>")[1] ?? "", tag);

const findFeedLine = (more: Partial<Feed>, tag: string): string | undefined =>
  findLine(renderFeed({ ...feed, ...more, items: [] }), tag);

describe("renderFeed", () => {
  it("gives the same bytes for the same feed", () => {
    expect(renderFeed(feed)).toBe(renderFeed(structuredClone(feed)));
  });

  it("leaves out what is not there", () => {
    expect(renderFeed(feed)).not.toMatch(
      /undefined|itunes:owner|podcast:license|podcast:txt|psc:ch/u,
    );
  });

  it("stays well-formed whatever the words hold", () => {
    const hostile = "]]>\u0000<b>&\uD800\"'";
    const xml = renderFeed({ ...feed, title: hostile, items: [{ ...item, title: hostile }] });
    const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
    const titles = [...document.querySelectorAll("title")].map(({ textContent }) => textContent);
    expect(titles).toEqual(["]]><b>&\"'", "]]><b>&\"'"]);
  });

  it.each<[Partial<Feed>, string, string]>([
    [{ isExplicit: true }, "itunes:explicit", "<itunes:explicit>true</itunes:explicit>"],
    [{ isSerial: true }, "itunes:type", "<itunes:type>serial</itunes:type>"],
    [{ isComplete: true }, "itunes:complete", "<itunes:complete>yes</itunes:complete>"],
    [
      { isLocked: true, ownerEmail: "a@b.cc" },
      "podcast:locked",
      '<podcast:locked owner="a@b.cc">yes</podcast:locked>',
    ],
    [
      { categories: [{ name: "TV & Film", inner: "TV Reviews" }] },
      "itunes:category",
      '<itunes:category text="TV &amp; Film"><itunes:category text="TV Reviews"/></itunes:category>',
    ],
    [
      { hubUrl: "https://hub.example.org/" },
      'atom:link rel="hub"',
      '<atom:link rel="hub" href="https://hub.example.org/"/>',
    ],
    [
      { license: { name: "cc-by-4.0", url: "https://a.b/" } },
      "podcast:license",
      '<podcast:license url="https://a.b/">cc-by-4.0</podcast:license>',
    ],
    [
      { funding: [{ title: "请我喝一杯", url: "https://a.b/?c&d" }] },
      "podcast:funding",
      '<podcast:funding url="https://a.b/?c&amp;d">请我喝一杯</podcast:funding>',
    ],
    [
      { people: [{ name: "V", role: "guest", imageUrl: "https://a.b/v.png" }] },
      "podcast:person",
      '<podcast:person role="guest" img="https://a.b/v.png">V</podcast:person>',
    ],
    [
      { images: [{ url: "https://a.b/c.png", purpose: "social", aspectRatio: "1.91/1" }] },
      "podcast:image",
      '<podcast:image href="https://a.b/c.png" purpose="social" aspect-ratio="1.91/1"/>',
    ],
    [
      { updateFrequency: { title: "每日", rule: "FREQ=DAILY" }, isComplete: true },
      "podcast:updateFrequency",
      '<podcast:updateFrequency rrule="FREQ=DAILY" complete="true">每日</podcast:updateFrequency>',
    ],
    [
      { texts: [{ purpose: "ai-content", text: "true" }] },
      "podcast:txt",
      '<podcast:txt purpose="ai-content">true</podcast:txt>',
    ],
  ])("writes %j as %s", (more, tag, line) => {
    expect(findFeedLine(more, tag)).toBe(line);
  });

  it.each<[Partial<FeedItem>, string, string]>([
    [{}, "pubDate", "<pubDate>Sun, 08 Jun 2025 07:30:00 +0800</pubDate>"],
    [{}, "itunes:duration", "<itunes:duration>379</itunes:duration>"],
    [
      {},
      "enclosure",
      '<enclosure url="https://example.org/1.mp3" length="1024" type="audio/mpeg"/>',
    ],
    [
      { content: "<p>全文</p>" },
      "content:encoded",
      "<content:encoded><![CDATA[<p>全文</p>]]></content:encoded>",
    ],
    [{ season: 2 }, "podcast:season", "<podcast:season>2</podcast:season>"],
    [{ episode: 7 }, "itunes:episode>", "<itunes:episode>7</itunes:episode>"],
    [{ type: "bonus" }, "itunes:episodeType", "<itunes:episodeType>bonus</itunes:episodeType>"],
    [
      { transcripts: [{ url: "https://a.b/t.vtt", type: "text/vtt" }] },
      "podcast:transcript",
      '<podcast:transcript url="https://a.b/t.vtt" type="text/vtt" language="zh-cn" rel="captions"/>',
    ],
    [
      { chaptersUrl: "https://a.b/c.json" },
      "podcast:chapters",
      '<podcast:chapters url="https://a.b/c.json" type="application/json+chapters"/>',
    ],
    [
      { soundbites: [{ startSeconds: 68.76, durationSeconds: 58.72, title: "快吗？" }] },
      "podcast:soundbite",
      '<podcast:soundbite startTime="68.76" duration="58.72">快吗？</podcast:soundbite>',
    ],
    [
      { chapters: [{ title: "谷歌", startSeconds: 3668.76, endSeconds: 3700 }] },
      "psc:chapters",
      '<psc:chapters version="1.2"><psc:chapter start="01:01:08.760" title="谷歌"/></psc:chapters>',
    ],
  ])("writes an item's %j as %s", (more, tag, line) => {
    expect(findItemLine(more, tag)).toBe(line);
  });

  it("cuts names and titles to what PSP-1 admits", () => {
    const line = findItemLine({ title: "字".repeat(300) }, "title");
    expect(line).toBe(`<title>${"字".repeat(254)}…</title>`);
  });
});
