import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Station } from "#core/files/station-file.ts";
import { renderMissingPage } from "#publish/site/pages/render-missing-page.tsx";
import { repositoryPath } from "../../../support/house.ts";

const station: Station = {
  version: 1,
  title: "来生 <情报站>",
  subtitle: "",
  description: "节目",
  host: "何夕2077",
  language: "zh-CN",
  isExplicit: false,
  links: [],
};
const appPage = readFileSync(join(repositoryPath, "index.html"), "utf8");
const render = (own: Partial<Station>, base: string): string =>
  renderMissingPage(appPage, { ...station, ...own }, base);

describe("renderMissingPage", () => {
  it("leads home by the station's own address", () => {
    const page = render({ siteUrl: "https://example.org/show/" }, "./");
    expect(page).toContain('<a href="https://example.org/show/">回到首页</a>');
    expect(page).toContain('data-root="/show/"');
  });

  it("is the app, whose files are found under any path", () => {
    expect(render({}, "/show/")).toContain('data-root="/show/"');
    expect(render({}, "/show/")).toContain('href="/show/favicon.svg"');
    expect(render({}, "./")).toContain('data-root="/"');
    expect(render({}, "./")).not.toMatch(/(?:href|src)="\.\//u);
  });

  it("has plain words where the app is not to be had, without scripts too", () => {
    const page = render({}, "./");
    expect(page.match(/这里没有东西/gu)).toHaveLength(2);
    expect(page).toMatch(/<noscript><h1>/u);
    expect(page).not.toContain("页面还没有载入好");
  });

  it("speaks the station's language", () => {
    expect(render({ language: "en-GB" }, "./")).toContain("Back home");
  });

  it("shows the title as text, and is not for search engines", () => {
    expect(render({}, "./")).toContain("<h1>来生 &lt;情报站&gt;</h1>");
    expect(render({}, "./")).toContain('<meta name="robots" content="noindex">');
  });
});
