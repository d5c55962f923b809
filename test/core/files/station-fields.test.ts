import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFile } from "#core/files/parse-file.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import { sourcePath } from "../../support/house.ts";

const text = readFileSync(join(sourcePath, "core/files/station.md"), "utf8");

describe("station.md", () => {
  it("names every field of station.json", () => {
    const [table = ""] = /^\| field[^]*?\n\n/mu.exec(text) ?? [];
    const named = new Set([...table.matchAll(/`([a-z]\w+)`/giu)].map(([, name]) => name));
    const fields = Object.keys(publishedStationFormat.schema.entries);
    expect(fields.filter((field) => !named.has(field))).toEqual([]);
  });

  it("has an example that is right", () => {
    const [, example = ""] = /^```json\n([^]*?)^```$/mu.exec(text) ?? [];
    expect(parseFile(publishedStationFormat, JSON.parse(example))).toMatchObject({ ok: true });
  });
});

describe("station.json", () => {
  const station = { version: 1, title: "a", description: "b", host: "c", language: "en" };

  it.each([
    ["accent", "red", "a colour like #f2c230"],
    ["soundUrl", "http://plain.example/", "an address with a slash at the end"],
    ["soundUrl", "https://sounds.example", "an address with a slash at the end"],
    ["favicon", "../icon.png", "a file's name"],
  ])("is refused with %s: %s", (field, value, message) => {
    const result = parseFile(publishedStationFormat, { ...station, [field]: value });
    expect(result).toMatchObject({
      ok: false,
      fault: { path: [field], message: expect.stringContaining(message) },
    });
  });
});
