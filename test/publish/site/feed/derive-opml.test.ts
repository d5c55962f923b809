import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { deriveOpml } from "#publish/site/feed/derive-opml.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { createStation } from "../../../support/create-library.ts";
import { deriveSampleFeeds, fullStation } from "../../../support/feed-samples.ts";
import { sampleEpisodeFile } from "../../../support/sample-episode.ts";

const tags = deriveTags([sampleEpisodeFile]);

/** The outlines of a list of feeds, read strictly. */
function readOutlines(opml: string | undefined): Element[] {
  const { document } = new JSDOM(opml ?? "", { contentType: "application/xml" }).window;
  return [...document.querySelectorAll("body > outline")];
}

describe("deriveOpml", () => {
  it("derives nothing where it is not known where the site stands", () => {
    expect(deriveOpml(createStation(), tags).size).toBe(0);
  });

  it("names every feed that there is, the show's first", () => {
    const outlines = readOutlines(deriveOpml(fullStation, tags).get("feeds.opml"));
    const urls = outlines.map((outline) => outline.getAttribute("xmlUrl"));
    const feeds = [...deriveSampleFeeds([sampleEpisodeFile]).keys()];
    expect(urls).toEqual(feeds.map((path) => `https://example.org/show/${path}`));
    expect(outlines[0]?.getAttribute("text")).toBe("来生情报站");
    expect(outlines.every((outline) => outline.getAttribute("type") === "rss")).toBe(true);
    expect(outlines[1]?.getAttribute("htmlUrl")).toBe("https://example.org/show/tags/ai-iwobdr/");
  });

  it("names the most spoken of very many tags", () => {
    const [tag] = tags;
    if (!tag) throw new Error("the sample has tags");
    const many = Array.from({ length: 300 }, (_, index) => ({ ...tag, slug: `tag-${index}` }));
    expect(readOutlines(deriveOpml(fullStation, many).get("feeds.opml"))).toHaveLength(101);
  });
});
