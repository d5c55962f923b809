import { describe, expect, it } from "vitest";
import { madeSiteUrl } from "#core/files/page-maker.ts";
import { fillPage } from "#publish/site/pages/fill-page.ts";
import { describeMadePage, fillShell } from "#publish/site/pages/made-page.ts";

const appPage = `<!doctype html><html lang="en" data-root="./"><head><title>App</title></head>
<body><div id="root"><div class="boot-note">Wait.</div></div></body></html>`;

const root = "../../";
const html = fillPage(appPage, {
  ...describeMadePage("episode"),
  language: "zh-CN",
  root,
  ownFolder: root,
  head: "<title>T</title>",
});
const shell = { html, root };

describe("fillShell", () => {
  it("puts the markup where the app will be, behind the page's own note", () => {
    const page = fillShell(shell, { markup: "<main>$& 文稿</main>", print: "abc" });
    expect(page).toContain('data-print="abc" data-made="episode"');
    expect(page).toContain(
      '<div class="boot-note">Wait.</div><div id="root"><main>$& 文稿</main></div>',
    );
  });

  it("leads from the page to the site's files, and nowhere else", () => {
    const markup =
      `<a href="/episodes/1/"></a><a href="${madeSiteUrl}?view=history"></a><img src="${madeSiteUrl}a.png"/>` +
      '<a href="//example.org/"></a><a href="#content"></a><a href="audio.mp3#t=1,2"></a>' +
      "<p>href=&quot;/a&quot;</p>";
    const page = fillShell(shell, { markup, print: "" });
    expect(page).toContain(
      '<a href="../../episodes/1/"></a><a href="../../?view=history"></a><img src="../../a.png"/>' +
        '<a href="//example.org/"></a><a href="#content"></a><a href="audio.mp3#t=1,2"></a>' +
        "<p>href=&quot;/a&quot;</p>",
    );
  });

  it("is painted when what is above its text is here, or all of a page that has none", () => {
    const read = (markup: string): string => fillShell(shell, { markup, print: "" });
    const expected = /<\/title>(?<link><link rel="expect"[^>]*>)/u;
    expect(read("<h1>1</h1>")).toMatch(/<span id="page-end" hidden=""><\/span><\/body><\/html>$/u);
    expect(expected.exec(read("<h1>1</h1>"))?.groups?.["link"]).toBe(
      '<link rel="expect" href="#page-end" blocking="render">',
    );
    expect(expected.exec(read('<section id="transcript"></section>'))?.groups?.["link"]).toBe(
      '<link rel="expect" href="#transcript" blocking="render">',
    );
  });

  it("fetches what it is not read by when the first script says so, which stands behind it", () => {
    const page = fillPage(
      appPage.replace(
        "</head>",
        '<script type="module" src="./app.js"></script><link rel="stylesheet" href="./app.css"></head>',
      ),
      {
        ...describeMadePage("episode"),
        language: "zh-CN",
        root,
        ownFolder: root,
        head: '<title>T</title><link rel="preload" as="fetch" href="text.json"><script src="first.js"></script>',
      },
    );
    expect(page).toContain(
      '<head><script type="module" data-src="../../app.js"></script>' +
        '<link as="fetch" data-href="text.json" data-rel="preload">' +
        '<script src="first.js"></script><link rel="stylesheet" href="../../app.css"><title>T</title></head>',
    );
  });
});
