import { describe, expect, it } from "vitest";
import { checkPsp1 } from "./support/check-psp1.ts";
import { deriveSampleFeeds } from "./support/feed-samples.ts";
import { createNumberedEpisode } from "./support/create-library.ts";

const url = "https://example.org/show/feed.xml";
const good =
  deriveSampleFeeds([createNumberedEpisode(1), createNumberedEpisode(0)]).get("feed.xml") ?? "";

describe("checkPsp1", () => {
  it("finds nothing in a good feed", () => {
    expect(checkPsp1(good, url)).toEqual([]);
  });

  it("finds a feed that stands elsewhere than it says", () => {
    expect(checkPsp1(good, "https://example.org/feed.xml")).toEqual([
      "links to itself: https://example.org/feed.xml",
    ]);
  });

  it.each<[RegExp | string, string, string]>([
    ['encoding="UTF-8"', 'encoding="GBK"', "is UTF-8"],
    ["</channel>", "", "is well-formed"],
    [
      "podcastindex.org/namespace/1.0",
      "podcastindex.org/namespace/1.0/",
      "declares its namespaces",
    ],
    [/<description>每日情报<\/description>/u, "", "has one channel description"],
    ["每日情报", "情".repeat(1400), "describes itself in 4,000 bytes"],
    ["<language>zh-cn", "<language>中文", "has a language"],
    ["<itunes:explicit>false", "<itunes:explicit>no", "says true or false of explicit"],
    [/<itunes:category.*\n/gu, "", "has a category"],
    [/<itunes:image.*\n/u, "", "has one picture"],
    ['cover.png"/>', 'cover.webp"/>', "has a JPEG or PNG"],
    [/<podcast:guid>[^<]*/u, "<podcast:guid>1", "has a right podcast:guid"],
    [">yes</podcast:locked>", ">true</podcast:locked>", "has a right podcast:locked"],
    ['"ai-content">true', '"ai-content">yes', "says true or false of ai-content"],
    ["<title>来生情报站", "<title> 来生情报站", "has no white space around its values"],
    ["<title>第 1 期", `<title>${"第".repeat(256)}`, "has short values"],
    [/<enclosure[^>]*>/u, "", "has one enclosure in an item"],
    [/length="\d+"/u, 'length="0"', "has a length in bytes"],
    ['type="audio/mpeg"', 'type="audio/ogg"', "has a type that apps play"],
    ["2025-01-02/audio.mp3", "2025-01-02/声音.mp3", "has the address of a sound in ASCII"],
    ["2025-01-02/audio.mp3", "2025-01-01/audio.mp3", "has each enclosure once"],
    [' isPermaLink="false"', "", "has a guid that is no address"],
    [/<pubDate>\w{3}/u, "<pubDate>Mon", "has a date of RFC 2822"],
    ["+0800</pubDate>", "CST</pubDate>", "has a date of RFC 2822"],
    ["<p>AI来了吗？</p>", "<h1>AI来了吗？</h1>", "describes an item in plain HTML"],
    [/<itunes:duration>/u, "<itunes:duration>0:", "has a right itunes:duration"],
    ["application/json+chapters", "application/json", "has chapters of JSON"],
    [/duration="[^"]*"/u, 'duration="121"', "has soundbites of two minutes"],
    [' type="text/vtt"', "", "addresses its transcripts"],
  ])("finds what is wrong when %s becomes %j", (from, to, rule) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(checkPsp1(bad, url)).toContainEqual(expect.stringContaining(rule));
  });
});
