import { describe, expect, it } from "vitest";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import {
  findNamesPart,
  findTagPack,
  tagIndexFormat,
  tagNamesFormat,
  tagPackFormat,
} from "#core/search/tag-index-file.ts";
import { parseFile } from "#core/files/parse-file.ts";

const summary = { tag: "AI", episodes: 1, hits: 30 };
const moment = { story: "Claude", startMs: 0, endMs: 900, text: "AI来了。", hits: [[0, 2]] };
const episode = { id: "2025-06-08", title: "节目", date: "2025-06-08", moments: [moment] };
const details = {
  ...summary,
  months: [["2025-06", 1, 30]],
  related: [["谷歌", 1]],
  newest: { episodes: [episode], older: "a1b2-1.json" },
};

describe("tagPackFormat", () => {
  it("accepts a tag with its newest moments", () => {
    const file = { version: 1, packs: 4, tags: [details] };
    expect(parseFile(tagPackFormat, file)).toEqual({ ok: true, value: file });
  });

  it.each([
    ["an empty tag", { tag: "" }, ["tag"]],
    ["a negative count", { episodes: -1 }, ["episodes"]],
    ["a month without hits", { months: [["2025-06", 1]] }, ["months", 0, 2]],
    ["a related tag without name", { related: [["", 1]] }, ["related", 0, 0]],
    ["a page in another folder", { newest: { episodes: [], older: "../x" } }, ["newest", "older"]],
    [
      "a bad id",
      { newest: { episodes: [{ ...episode, id: ".." }] } },
      ["newest", "episodes", 0, "id"],
    ],
    [
      "half a range",
      { newest: { episodes: [{ ...episode, moments: [{ ...moment, hits: [[0]] }] }] } },
      ["newest", "episodes", 0, "moments", 0, "hits", 0, 1],
    ],
  ])("BAD: %s", (_, change, path) => {
    const file = { version: 1, packs: 4, tags: [{ ...details, ...change }] };
    expect(parseFile(tagPackFormat, file)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["tags", 0, ...path] },
    });
  });
});

describe("tagIndexFormat", () => {
  it("BAD: no packs at all", () => {
    expect(parseFile(tagIndexFormat, { version: 1, packs: 0, names: 1 })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["packs"] },
    });
  });
});

describe("tagNamesFormat", () => {
  it("BAD: an empty name", () => {
    const file = { version: 1, tags: [summary], names: [["", 0]] };
    expect(parseFile(tagNamesFormat, file)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["names", 0, 0] },
    });
  });
});

describe("findTagPack", () => {
  it("finds one pack for all writings of a tag", () => {
    expect(findTagPack("ＱＷＥＮ３", 1024)).toBe(findTagPack("Qwen3", 1024));
    expect(findTagPack("谷歌", 1024)).not.toBe(findTagPack("苹果", 1024));
    expect(findTagPack("谷歌", 1)).toBe(0);
  });

  it("finds one pack for both scripts with the library's variants", () => {
    const variants = createUnitVariants(["視頻", "视频"]);
    expect(findTagPack("視頻", 1024, variants)).toBe(findTagPack("视频", 1024, variants));
    expect(findTagPack("视频", 1024, variants)).toBe(findTagPack("视频", 1024));
  });
});

describe("findNamesPart", () => {
  it("keeps what starts with the same two letters together", () => {
    expect(findNamesPart("guge", 64)).toBe(findNamesPart("gu", 64));
    expect(findNamesPart("g", 64)).not.toBe(findNamesPart("gu", 64));
  });
});
