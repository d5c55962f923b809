// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Station } from "#core/files/station-file.ts";
import {
  renderEpisodePage,
  renderSitePage,
  renderStoryPage,
} from "#publish/site/pages/render-page.tsx";
import { createNumberedEpisode, createStation } from "../../../support/create-library.ts";
import { createFileCue } from "../../../support/episode-file-samples.ts";

const appPage = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <meta charset="utf-8" />
    <title>App</title>
    <meta name="description" content="An app." />
    <link rel="icon" href="./favicon.svg" />
    <script type="module" src="./assets/index.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

const siteUrl = "https://example.org/show/";

const episode = createNumberedEpisode(0);

function renderPage(station: Station, file: EpisodeFile, root = "./"): string {
  return renderEpisodePage(appPage, { station, episode: file, root }).html;
}

/** A page as a browser without scripts reads it. */
function readPage(page: string): Document {
  return new DOMParser().parseFromString(page, "text/html");
}

function readContent(document: Document, name: string): string | null | undefined {
  const meta = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
  return meta?.getAttribute("content");
}

describe("renderSitePage", () => {
  it("gives the page the station's language, title and description", () => {
    const page = renderSitePage(appPage, { station: createStation(), root: "./" });
    expect(page).toContain('<html lang="zh-CN" data-root="./">');
    expect(page).toContain("<title>来生情报站</title>");
    expect(page.match(/<meta name="description" content="每日情报">/gu)).toHaveLength(1);
    expect(page).not.toContain("An app.");
  });

  it("says where the site stands when that is fixed", () => {
    expect(renderSitePage(appPage, { station: createStation(), root: "/show/" })).toContain(
      'data-root="/show/"',
    );
  });

  it("links cover and page only when their addresses are known", () => {
    const cover = { cover: "cover.jpg" };
    const page = renderSitePage(appPage, {
      station: createStation({ ...cover, siteUrl }),
      root: "./",
    });
    expect(page).toContain(`<link rel="canonical" href="${siteUrl}">`);
    expect(page).toContain(`<meta property="og:image" content="${siteUrl}cover.jpg">`);
    expect(renderSitePage(appPage, { station: createStation(cover), root: "./" })).not.toMatch(
      /canonical|og:image|og:url/u,
    );
  });
});

describe("renderEpisodePage", () => {
  it("has its own title, description and preview", () => {
    const page = renderPage(createStation({ siteUrl }), episode);
    expect(page).toContain("<title>第 0 期 · 来生情报站</title>");
    expect(page).toContain('<meta name="description" content="AI来了吗？">');
    expect(page).toContain('<meta property="og:type" content="article">');
    expect(page).toContain(`<link rel="canonical" href="${siteUrl}episodes/2025-01-01/">`);
    expect(page).toContain(
      `<meta property="og:audio" content="${siteUrl}episodes/2025-01-01/audio.mp3">`,
    );
    expect(page).not.toContain("<title>来生情报站</title>");
    expect(page).not.toContain('content="website"');
  });

  it("finds the app and the site's root two folders up", () => {
    const page = renderPage(createStation(), episode);
    expect(page).toContain('data-root="../../"');
    expect(page).toContain('src="../../assets/index.js"');
    expect(page).toContain('href="../../favicon.svg"');
    expect(page).not.toMatch(/="\.\//u);
  });

  it("keeps a fixed root", () => {
    expect(renderPage(createStation(), episode, "/show/")).toContain('data-root="/show/"');
  });

  it("fetches the episode's text ahead, and its words where there are any", () => {
    const preload = (address: string): string =>
      `<link rel="preload" as="fetch" href="${address}" fetchpriority="low">`;
    const text = preload("text.json");
    const words = preload("words.bin");
    const page = renderPage(createStation(), episode);
    expect(page).toContain(text);
    expect(page).toContain(words);
    const silent = renderPage(createStation(), { ...episode, transcript: [] });
    expect(silent).toContain(text);
    expect(silent).not.toContain(words);
  });
});

describe("renderEpisodePage, what others read", () => {
  it("describes the episode to search engines", () => {
    const page = renderPage(createStation({ siteUrl }), episode);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page)?.[1] ?? "";
    expect(JSON.parse(data)).toMatchObject({
      "@type": "PodcastEpisode",
      name: "第 0 期",
      datePublished: "2025-01-01",
      duration: "PT0H0M9S",
      url: `${siteUrl}episodes/2025-01-01/`,
      associatedMedia: { contentUrl: `${siteUrl}episodes/2025-01-01/audio.mp3` },
      partOfSeries: { name: "来生情报站", url: siteUrl },
    });
  });

  it("can be heard without scripts, and leads to its stories", () => {
    const page = renderPage(createStation(), episode);
    const readable = /<noscript>(.*)<\/noscript>\s*<\/body>/su.exec(page)?.[1] ?? "";
    expect(readable).toContain('<a href="2/">AI</a>');
    expect(readable).toContain('src="audio.mp3"');
    // The text stands in the page once.
    expect(page).not.toContain("大家好");
  });
});

describe("renderStoryPage", () => {
  const picture = { path: "pictures/1.png", width: 1200, height: 630 };
  const { html: page, root } = renderStoryPage(appPage, {
    station: createStation({ siteUrl }),
    episode,
    story: 0,
    root: "./",
    picture,
    firstScript: "assets/first.js",
  });

  it("has a preview of its own, and leaves search engines the episode's page", () => {
    const document = readPage(page);
    const { title, startMs, endMs } = episode.stories[0] ?? { title: "", startMs: 0, endMs: 0 };
    expect(document.title).toBe(`${title} · 第 0 期 · 来生情报站`);
    expect(readContent(document, "og:title")).toBe(title);
    expect(readContent(document, "og:url")).toBe(`${siteUrl}episodes/2025-01-01/1/`);
    expect(readContent(document, "og:image")).toBe(`${siteUrl}pictures/1.png`);
    expect(readContent(document, "og:image:width")).toBe("1200");
    expect(readContent(document, "twitter:card")).toBe("summary_large_image");
    expect(readContent(document, "og:audio")).toBe(
      `${siteUrl}episodes/2025-01-01/audio.mp3#t=${startMs / 1000},${endMs / 1000}`,
    );
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    expect(canonical).toBe(`${siteUrl}episodes/2025-01-01/`);
  });

  it("opens the episode where the story begins, three folders up from the site's root", () => {
    expect(root).toBe("../../../");
    expect(page).toContain('data-root="../../../" data-opens="../?t=0"');
    expect(page).toContain('<script src="../../../assets/first.js"></script>');
    expect(page).toContain('src="../../../assets/index.js"');
    expect(page).toContain('href="../text.json"');
  });

  it("says which story it is that the app finds there", () => {
    const { dataset } = readPage(page).documentElement;
    expect(dataset).toMatchObject({ made: "story", story: "0" });
  });

  it("can be heard without scripts, and leads to the whole text", () => {
    const readable = /<noscript>(.*)<\/noscript>\s*<\/body>/su.exec(page)?.[1] ?? "";
    expect(readable).toContain('<a href="../">第 0 期</a>');
    expect(readable).toMatch(/src="\.\.\/audio\.mp3#t=0,\d/u);
  });
});

describe("renderEpisodePage, hostile text", () => {
  it("shows text of notes and station as text, whatever it says", () => {
    const hostile = `</noscript></title><script>alert("x")</script>'$& $1 $\``;
    const station = createStation({
      title: hostile,
      description: hostile,
      disclosure: hostile,
      siteUrl,
    });
    const page = renderPage(station, {
      ...episode,
      title: hostile,
      tags: [hostile],
      teasers: [{ text: hostile, story: 0 }],
      stories: [{ title: hostile, kind: "item", startMs: 0, endMs: 9000 }],
      transcript: [{ story: 0, cues: [createFileCue(hostile, [])] }],
    });
    const document = readPage(page);
    expect(document.title).toBe(`${hostile} · ${hostile}`);
    for (const name of ["description", "og:title", "og:site_name", "twitter:description"]) {
      expect(readContent(document, name)).toBe(hostile);
    }
    expect(document.querySelector("nav a")?.textContent).toBe(hostile);
    // The app's own and the description for search engines, nothing else.
    const [data, app, ...others] = document.querySelectorAll("script");
    expect(JSON.parse(data?.textContent ?? "")).toMatchObject({
      name: hostile,
      keywords: [hostile],
    });
    expect(app?.getAttribute("src")).toBe("../../assets/index.js");
    expect(others).toEqual([]);
    // With scripts the readable text is one raw text: it must not end before its end.
    const body = page.slice(page.indexOf("<body>"));
    expect(body.match(/<\/noscript>/gu)).toHaveLength(1);
  });

  it("does not touch paths that stand in the text", () => {
    const page = renderPage(createStation(), { ...episode, title: 'a href="./b"' });
    expect(readPage(page).title).toContain('a href="./b"');
  });

  it("leaves what else stands in the app's page as it is", () => {
    const note = '<div id="root"><!-- a note --><p>Wait. <a href="">Again</a></p></div>';
    const { html } = renderEpisodePage(appPage.replace('<div id="root"></div>', note), {
      station: createStation(),
      episode,
      root: "./",
    });
    expect(html).toContain(note);
  });

  it("says so when the app's page has no title to replace", () => {
    const page = appPage.replace("<title>App</title>", "");
    const input = { station: createStation(), episode, root: "./" };
    expect(() => renderEpisodePage(page, input)).toThrow("<title>");
  });
});
