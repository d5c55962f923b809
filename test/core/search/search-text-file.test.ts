import { describe, expect, it } from "vitest";
import {
  createSearchStory,
  findStoryNumber,
  listSearchCues,
  searchTextsSchema,
} from "#core/search/search-text-file.ts";
import { checkShape } from "#core/files/parse-file.ts";
import * as fc from "../../support/property.ts";

const story = { title: "Claude", text: "AI来了。", cues: [5, 0, 900] };
const episode = {
  id: "2025-06-08",
  title: "节目",
  date: "2025-06-08",
  tags: ["AI"],
  stories: [story],
};

describe("searchTextsSchema", () => {
  it("accepts the stories of an episode", () => {
    const episodes = [episode];
    expect(checkShape(searchTextsSchema, episodes)).toEqual({ ok: true, value: episodes });
  });

  it.each([
    ["a bad id", { id: "a b" }, ["id"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a bad date", { date: "x" }, ["date"]],
    ["an empty tag", { tags: [""] }, ["tags", 0]],
    ["a story without title", { stories: [{ ...story, title: "" }] }, ["stories", 0, "title"]],
    ["a story without text", { stories: [{ ...story, text: "" }] }, ["stories", 0, "text"]],
    ["a time in parts", { stories: [{ ...story, cues: [0.5] }] }, ["stories", 0, "cues", 0]],
  ])("BAD: %s", (_, change, path) => {
    const episodes = [{ ...episode, ...change }];
    expect(checkShape(searchTextsSchema, episodes)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: [0, ...path] },
    });
  });
});

describe("createSearchStory and listSearchCues", () => {
  it("join sentences and part paragraphs by a line break", () => {
    const { text, cues } = createSearchStory({ title: "题" }, [
      { text: "你好。 ", startMs: 100, endMs: 900, isLast: false },
      { text: "走吧。 ", startMs: 1000, endMs: 1500, isLast: true },
    ]);
    expect(text).toBe("你好。 走吧。\n");
    expect(cues).toEqual([4, 100, 800, 4, 100, 500]);
  });

  it("keep the number of a story behind its sentences", () => {
    const sentences = [{ text: "你好。", startMs: 0, endMs: 9, isLast: true }];
    const counted = createSearchStory({ title: "题", number: 3 }, sentences);
    const uncounted = createSearchStory({ title: "题" }, sentences);
    expect([counted, uncounted].map(findStoryNumber)).toEqual([3, undefined]);
    expect(listSearchCues(counted)).toEqual(listSearchCues(uncounted));
  });

  it("keep the places and times of any sentences", () => {
    const sentence = fc
      .record({
        text: fc.string({ minLength: 1, maxLength: 8 }),
        startMs: fc.nat({ max: 9000 }),
        lengthMs: fc.nat({ max: 900 }),
      })
      .map(({ text, startMs, lengthMs }) => ({
        text,
        startMs,
        endMs: startMs + lengthMs,
        isLast: false,
      }));
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        const made = createSearchStory({ title: "题" }, sentences);
        expect(
          listSearchCues(made).map(({ start, end, startMs, endMs }) => [
            made.text.slice(start, end),
            startMs,
            endMs,
          ]),
        ).toEqual(sentences.map(({ text, startMs, endMs }) => [text, startMs, endMs]));
      }),
    );
  });
});
