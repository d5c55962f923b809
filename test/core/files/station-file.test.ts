import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stationFormat } from "#core/files/station-file.ts";
import { parseFile } from "#core/files/parse-file.ts";

const station = {
  version: 1,
  title: "来生情报站",
  description: "每天的AI情报",
  host: "何夕2077",
  language: "zh-CN",
};

describe("stationFormat", () => {
  it("fills in what a publisher may leave out", () => {
    expect(parseFile(stationFormat, station)).toEqual({
      ok: true,
      value: { ...station, subtitle: "", isExplicit: false, links: [] },
    });
  });

  it("accepts the station of this repository", () => {
    const text = readFileSync(new URL("../../../public/station.json", import.meta.url), "utf8");
    expect(parseFile(stationFormat, JSON.parse(text))).toMatchObject({ ok: true });
  });

  it("keeps unknown keys out", () => {
    const result = parseFile(stationFormat, { ...station, secret: "x" });
    expect(result.ok && Object.keys(result.value)).not.toContain("secret");
  });

  it.each(["https://example.org/", "http://localhost:4173/show/"])(
    "accepts the site %s",
    (siteUrl) => {
      expect(parseFile(stationFormat, { ...station, siteUrl }).ok).toBe(true);
    },
  );

  it.each([
    ["an empty title", { title: "" }, ["title"]],
    ["an empty description", { description: "" }, ["description"]],
    ["a missing host", { host: undefined }, ["host"]],
    ["an empty language", { language: "" }, ["language"]],
    ["a site without a slash at the end", { siteUrl: "https://example.org" }, ["siteUrl"]],
    ["a site with a query", { siteUrl: "https://example.org/?a=/" }, ["siteUrl"]],
    ["a site that is no web address", { siteUrl: "javascript:a/" }, ["siteUrl"]],
    ["a cover in another folder", { cover: "../cover.png" }, ["cover"]],
    ["an e-mail that is none", { email: "nobody" }, ["email"]],
    ["an explicit flag that is text", { isExplicit: "no" }, ["isExplicit"]],
    ["a link without title", { links: [{ title: "", url: "a" }] }, ["links", 0, "title"]],
    [
      "a link that runs code",
      { links: [{ title: "a", url: "javascript:a" }] },
      ["links", 0, "url"],
    ],
  ])("BAD: %s", (_, change, path) => {
    expect(parseFile(stationFormat, { ...station, ...change })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path },
    });
  });
});
