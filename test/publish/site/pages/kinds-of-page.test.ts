// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { Station } from "#core/files/station-file.ts";
import { renderEmbedPage } from "#publish/site/embed/render-embed-page.tsx";
import { renderMissingPage } from "#publish/site/pages/render-missing-page.tsx";
import {
  renderEpisodePage,
  renderSitePage,
  renderStoryPage,
} from "#publish/site/pages/render-page.tsx";
import { renderTagPage } from "#publish/site/pages/render-tag-page.tsx";
import { deriveTags, type DerivedTag } from "#publish/site/tags/derive-tags.ts";
import { listPreviewFaults, readPreview } from "../../../support/check-preview.ts";
import { createNumberedEpisode, createStation } from "../../../support/create-library.ts";

const appPage = `<!doctype html><html lang="en" data-root="./"><head><meta charset="utf-8" />
<title>App</title></head><body><div id="root"></div></body></html>`;

const siteUrl = "https://example.org/show/";
const chinese = createStation({ siteUrl, cover: "cover.png", disclosure: "语音合成" });
const english = createStation({ siteUrl, language: "en", title: "Afterlife", cover: "cover.png" });
const homeless = createStation({ cover: "cover.png" });
const episode = createNumberedEpisode(0);
const tags = deriveTags([episode]);
const [derived] = tags;
if (!derived) throw new Error("the sample has a tag");
const card = { path: "pictures/1.png", width: 1200, height: 630 };
const square = { path: "pictures/2.jpg", width: 1400, height: 1400 };
const readable = { tags };

const renderHome = (station: Station, root = "./"): string =>
  renderSitePage(appPage, { station, root, picture: square, readable });
const renderEpisode = (station: Station, picture?: typeof card): string =>
  renderEpisodePage(appPage, { station, episode, root: "./", picture }).html;
const renderStory = (root: string): string =>
  renderStoryPage(appPage, { station: chinese, episode, root, story: 1, picture: card }).html;
const renderTag = (tag: DerivedTag, station = chinese): string =>
  renderTagPage(appPage, { station, derived: tag, root: "./", picture: square }).html;

const episodeUrl = `${siteUrl}episodes/2025-01-01/`;

/** Each kind of page, and what others read of it. */
const kinds = [
  {
    name: "home",
    page: renderHome(chinese),
    says: {
      url: siteUrl,
      canonical: siteUrl,
      type: "website",
      title: "来生情报站",
      image: `${siteUrl}pictures/2.jpg`,
      card: "summary",
      locale: "zh_CN",
      data: ["PodcastSeries"],
      oembed: undefined,
    },
  },
  {
    name: "episode",
    page: renderEpisode(chinese, card),
    says: {
      url: episodeUrl,
      canonical: episodeUrl,
      type: "article",
      image: `${siteUrl}pictures/1.png`,
      card: "summary_large_image",
      audio: `${episodeUrl}audio.mp3`,
      data: ["PodcastEpisode"],
      oembed: `${episodeUrl}oembed.json`,
    },
  },
  {
    name: "episode without cover",
    page: renderEpisode(createStation({ siteUrl })),
    says: { url: episodeUrl, image: undefined, card: "summary", audio: `${episodeUrl}audio.mp3` },
  },
  {
    name: "story",
    page: renderStory("./"),
    says: {
      url: `${episodeUrl}2/`,
      canonical: episodeUrl,
      type: "article",
      title: "AI",
      description: "AI来了吗？",
      audio: `${episodeUrl}audio.mp3#t=1,5`,
      card: "summary_large_image",
      data: ["Clip"],
      oembed: `${episodeUrl}2/oembed.json`,
    },
  },
  {
    name: "tag",
    page: renderTag(derived),
    says: {
      url: `${siteUrl}tags/${derived.slug}/`,
      canonical: `${siteUrl}tags/${derived.slug}/`,
      type: "website",
      title: "#AI",
      feeds: [`${siteUrl}feed.xml`, `${siteUrl}tags/${derived.slug}/feed.xml`],
      data: ["CollectionPage"],
    },
  },
  {
    name: "404",
    page: renderMissingPage(appPage, chinese, "./"),
    says: { url: undefined, canonical: undefined, robots: "noindex", image: undefined, data: [] },
  },
  {
    name: "English show",
    page: renderEpisode(english, card),
    says: { locale: "en_US", url: episodeUrl, card: "summary_large_image" },
  },
  {
    name: "no address",
    page: renderEpisode(homeless),
    says: {
      url: undefined,
      canonical: undefined,
      image: undefined,
      audio: undefined,
      oembed: undefined,
      feeds: [],
      data: ["PodcastEpisode"],
    },
  },
  {
    name: "below a path",
    page: renderStory("/show/"),
    says: { root: "/show/", url: `${episodeUrl}2/`, canonical: episodeUrl },
  },
  {
    name: "embed",
    page: renderEmbedPage({ station: chinese, episode, script: "../../embed.js" }),
    says: { url: undefined, robots: "noindex", canonical: "../../episodes/2025-01-01/", data: [] },
  },
] as const;

describe("what others read of a page", () => {
  it.each(kinds)("is right: $name", ({ page, says }) => {
    const preview = readPreview(page);
    expect(preview).toMatchObject(says);
    expect(listPreviewFaults(preview)).toEqual([]);
  });

  it("names the stories of an episode as clips of its sound", () => {
    const [data] = readPreview(renderEpisode(chinese)).objects;
    expect(data).toMatchObject({
      hasPart: [
        { "@type": "Clip", name: "开场", startOffset: 0, endOffset: 1, url: `${episodeUrl}1/` },
        { name: "AI", startOffset: 1, endOffset: 5, url: `${episodeUrl}2/` },
        { name: "撤离", startOffset: 5, endOffset: 9 },
      ],
    });
  });

  it("cannot leave the script around it, whatever notes and station say", () => {
    const hostile = `</script><script>alert("x")</script><!--`;
    const station = createStation({ siteUrl, title: hostile, host: hostile });
    const file = {
      ...episode,
      title: hostile,
      tags: [hostile],
      stories: [{ title: hostile, kind: "item" as const, startMs: 0, endMs: 9000 }],
      transcript: [],
      teasers: [],
    };
    const [tag] = deriveTags([file]);
    const pages = [
      renderHome(station),
      renderEpisodePage(appPage, { station, episode: file, root: "./" }).html,
      renderStoryPage(appPage, { station, episode: file, root: "./", story: 0 }).html,
      ...(tag ? [renderTag(tag, station)] : []),
    ];
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      const document = new DOMParser().parseFromString(page, "text/html");
      const scripts = [...document.querySelectorAll("script")];
      expect(scripts).toHaveLength(1);
      expect(JSON.stringify(JSON.parse(scripts[0]?.textContent ?? ""))).toContain("alert");
    }
  });
});

describe("without scripts", () => {
  const readText = (page: string): Element => {
    const [, text = ""] = /<noscript>(.*)<\/noscript>/su.exec(page) ?? [];
    const template = document.createElement("div");
    template.innerHTML = text;
    return template;
  };
  const listLinks = (page: string): (string | null)[] =>
    [...readText(page).querySelectorAll("a")].map((link) => link.getAttribute("href"));

  it("the front page leads to tags", () => {
    expect(listLinks(renderHome(chinese))).toEqual([`tags/${derived.slug}/`]);
  });

  it("a tag's page leads to its feed and its episodes", () => {
    const page = renderTag(derived);
    expect(page).toContain('data-root="../../"');
    expect(listLinks(page)).toEqual([
      `${siteUrl}tags/${derived.slug}/feed.xml`,
      "../../episodes/2025-01-01/",
    ]);
  });
});
