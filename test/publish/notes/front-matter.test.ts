import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "#publish/notes/front-matter.ts";
import { parseShowNotes } from "#publish/notes/show-notes.ts";

const toLines = (source: string) =>
  source.split("\n").map((text, index) => ({ line: index + 1, text }));

describe("parseFrontMatter", () => {
  it.each([
    ["headline: 谁在写代码", "谁在写代码"],
    ['headline: "谁在写代码: 一问"', "谁在写代码: 一问"],
    ["draft: false\nheadline:   谁在写代码  ", "谁在写代码"],
    ["draft: false", undefined],
    ["headline:", undefined],
  ])("reads %j", (entries, headline) => {
    const { headline: read, rest } = parseFrontMatter(toLines(`---\n${entries}\n---\n# 标题`));
    expect(read).toBe(headline);
    expect(rest.map(({ text }) => text)).toEqual(["# 标题"]);
  });

  it.each([
    ["a rule", "# 标题\n---\n正文。\n---"],
    ["a rule at the top", "---\n正文，没有键。\n---"],
    ["no end", "---\nheadline: 一"],
    ["nothing", ""],
    ["an empty one", "---\n---\n正文。"],
  ])("leaves alone what is %s", (_, source) => {
    expect(parseFrontMatter(toLines(source))).toEqual({ rest: toLines(source) });
  });
});

describe("parseShowNotes, front matter", () => {
  it("takes the headline and still counts lines from the file's first", () => {
    const { notes, problems } = parseShowNotes(
      "---\nheadline: 谁在写代码\n---\n# 情报 2025/6/8\n\n正文。**\n\n#AI\n",
    );
    expect(notes.headline).toBe("谁在写代码");
    expect(notes.title).toBe("情报 2025/6/8");
    expect(problems.map(({ line }) => line)).toEqual([6]);
  });
});
