import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { fullStation } from "../../support/feed-samples.ts";
import { repositoryPath } from "../../support/house.ts";

const least = {
  version: 1,
  title: "情报站",
  description: "每日情报",
  host: "何夕",
  language: "zh-CN",
};

describe("publishedStationFormat", () => {
  it("needs nothing of what only feeds say", () => {
    expect(parseFile(publishedStationFormat, least).ok).toBe(true);
  });

  it("reads the sample's station and one that says everything", () => {
    const path = join(repositoryPath, "public/station.json");
    const sample: unknown = JSON.parse(readFileSync(path, "utf8"));
    expect(parseFile(publishedStationFormat, sample)).toMatchObject({
      ok: true,
      value: { aiContent: true, timeZone: "Asia/Shanghai", cover: "cover.png" },
    });
    expect(parseFile(publishedStationFormat, fullStation).ok).toBe(true);
  });

  it.each([
    ["guid", "9b024349"],
    ["timeZone", "Asia/Nowhere"],
    ["publishAt", "7:30"],
    ["publishAt", "24:00"],
    ["funding", [{ title: "请我喝一杯", url: "javascript:alert(1)" }]],
    ["people", [{ name: "" }]],
    ["hubUrl", "hub"],
    ["type", "weekly"],
    ["socialImage", "../x.png"],
  ])("refuses %s: %j", (key, value) => {
    expect(parseFile(publishedStationFormat, { ...least, [key]: value })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: expect.arrayContaining([key]) },
    });
  });
});
