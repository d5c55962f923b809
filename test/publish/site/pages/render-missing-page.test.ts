import { describe, expect, it } from "vitest";
import type { Station } from "#core/files/station-file.ts";
import { renderMissingPage } from "#publish/site/pages/render-missing-page.tsx";

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

describe("renderMissingPage", () => {
  it("leads home by the station's own address", () => {
    const page = renderMissingPage({ ...station, siteUrl: "https://example.org/show/" }, "./");
    expect(page).toContain('<a href="https://example.org/show/">回到首页</a>');
  });

  it("leads to a fixed base, else to the root of the host", () => {
    expect(renderMissingPage(station, "/show/")).toContain('href="/show/"');
    expect(renderMissingPage(station, "./")).toContain('href="/"');
  });

  it("speaks the station's language", () => {
    expect(renderMissingPage({ ...station, language: "en-GB" }, "./")).toContain("Back home");
  });

  it("shows the title as text", () => {
    expect(renderMissingPage(station, "./")).toContain("<h1>来生 &lt;情报站&gt;</h1>");
  });
});
