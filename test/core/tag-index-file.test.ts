import { describe, expect, it } from "vitest";
import { tagFileSchema, tagIndexFileSchema } from "#core/tag-index-file.ts";
import { parseFile } from "#core/versioned-file.ts";

const summary = { tag: "AI", episodes: 1, hits: 30, file: "a1b2.json" };
const moment = { story: "Claude", startMs: 0, endMs: 900, text: "AI来了。", hits: [[0, 2]] };
const episode = { id: "2025-06-08", title: "节目", date: "2025-06-08", hits: 1, moments: [moment] };

describe("tagIndexFileSchema", () => {
  it("accepts a list of tags", () => {
    const file = { version: 1, tags: [summary] };
    expect(parseFile(tagIndexFileSchema, file)).toEqual({ ok: true, value: file });
  });

  it.each([
    ["a missing list", undefined, ["tags"]],
    ["an empty tag", [{ ...summary, tag: "" }], ["tags", 0, "tag"]],
    ["a negative count", [{ ...summary, episodes: -1 }], ["tags", 0, "episodes"]],
    ["a file in another folder", [{ ...summary, file: "../x" }], ["tags", 0, "file"]],
  ])("BAD: %s", (_, tags, path) => {
    expect(parseFile(tagIndexFileSchema, { version: 1, tags })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path },
    });
  });
});

describe("tagFileSchema", () => {
  it("accepts the moments of a tag", () => {
    const file = { version: 1, tag: "AI", episodes: [episode] };
    expect(parseFile(tagFileSchema, file)).toEqual({ ok: true, value: file });
  });

  it.each([
    ["a bad id", { id: ".." }, ["id"]],
    ["a bad date", { date: "2025" }, ["date"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a count that is text", { hits: "1" }, ["hits"]],
    ["a moment without text", { moments: [{ ...moment, text: "" }] }, ["moments", 0, "text"]],
    ["a moment without story", { moments: [{ ...moment, story: "" }] }, ["moments", 0, "story"]],
    ["a negative time", { moments: [{ ...moment, startMs: -1 }] }, ["moments", 0, "startMs"]],
    ["half a range", { moments: [{ ...moment, hits: [[0]] }] }, ["moments", 0, "hits", 0, 1]],
  ])("BAD: %s", (_, change, path) => {
    const file = { version: 1, tag: "AI", episodes: [{ ...episode, ...change }] };
    expect(parseFile(tagFileSchema, file)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["episodes", 0, ...path] },
    });
  });

  it("BAD: an empty tag", () => {
    expect(parseFile(tagFileSchema, { version: 1, tag: "", episodes: [] })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["tag"] },
    });
  });
});
