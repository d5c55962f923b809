import { describe, expect, it } from "vitest";
import { splitTagList, type NotesLine } from "#publish/notes/tag-list.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

function toLines(source: string): NotesLine[] {
  return source.split("\n").map((text, index) => ({ line: index + 1, text }));
}

function readBody(source: string): string[] {
  return splitTagList(toLines(source)).body.map(({ text }) => text);
}

describe("splitTagList", () => {
  it.each([
    ["one tag per line", "#AI\n#模型", ["AI", "模型"]],
    ["full-width marks", "＃AI\n＃模型", ["AI", "模型"]],
    ["several tags on a line", "#AI ＃模型  #开源", ["AI", "模型", "开源"]],
    ["tags with spaces", "#Diffusion Studio Pro #AI 教育", ["Diffusion Studio Pro", "AI 教育"]],
    ["tags that hold marks", "#C# #F#", ["C#", "F#"]],
    ["blank lines between tags", "#AI\n\n  \n#模型\n\n", ["AI", "模型"]],
    ["a label on the tags' own line", "Tags: #AI #模型", ["AI", "模型"]],
    ["a bold label on their line", "**关键词：** #AI", ["AI"]],
    ["tags parted by commas", "#AI, #模型、#开源，", ["AI", "模型", "开源"]],
    ["indented tags", "  #AI\n\t#模型", ["AI", "模型"]],
  ])("reads %s", (_, source, tags) => {
    expect(splitTagList(toLines(`正文。\n${source}`)).tags).toEqual(tags);
  });

  it.each([
    "本期关键词:",
    "本期关键词：",
    "Keywords: ",
    "## 关键词：",
    "**关键词：**",
    "**关键词**：",
  ])("splits off the label line %j", (label) => {
    expect(readBody(`正文。\n${label}\n#AI`)).toEqual(["正文。"]);
  });

  it.each([
    ["a sentence", "他说。所以："],
    ["a line with a bold run", "关于**关键词**："],
    ["a line without colon", "关键词"],
    ["more than 40 characters", `${"长".repeat(41)}：`],
  ])("keeps %s above the tags in the body", (_, line) => {
    expect(readBody(`正文。\n${line}\n#AI`)).toEqual(["正文。", line]);
  });

  it("finds lists above the text as well", () => {
    const { body, tags } = splitTagList(toLines("#a\n正文。\n#b"));
    expect(tags).toEqual(["a", "b"]);
    expect(body.map(({ line }) => line)).toEqual([2]);
  });

  it.each([
    ["Keywords: fonts, Unicode", ["fonts", "Unicode"]],
    ["本期关键词：AI、大模型", ["AI", "大模型"]],
    ["**Tags:** a; b", ["a", "b"]],
  ])("reads the list that %j names", (line, tags) => {
    expect(splitTagList(toLines(`正文。\n${line}`)).tags).toEqual(tags);
    expect(readBody(`正文。\n${line}`)).toEqual(["正文。"]);
  });

  it("reads tags with a mark at both ends, but for the names of languages", () => {
    expect(splitTagList(toLines("正文。\n#AI# #大模型#")).tags).toEqual(["AI", "大模型"]);
    expect(splitTagList(toLines("正文。\n#C# #F#")).tags).toEqual(["C#", "F#"]);
  });

  it("gives a contact below the list apart, not a text", () => {
    const text = "这是正文，说得很长很长，长过它下面的话好多好多倍。\n".repeat(3);
    const { body, footer, tags } = splitTagList(toLines(`${text}#AI\n关注我们。`));
    expect(tags).toEqual(["AI"]);
    expect(body).toHaveLength(3);
    expect(footer.map((line) => line.text)).toEqual(["关注我们。"]);
  });

  it.each([
    ["there are no hashtags", "正文。\n\n"],
    ["the last line is a heading", "正文。\n## 结尾"],
    ["the last line is a title", "正文。\n# 结尾"],
    ["the last line is a mark alone", "正文。\n#"],
  ])("leaves all lines in the body when %s", (_, source) => {
    const lines = toLines(source);
    expect(splitTagList(lines)).toEqual({ body: lines, footer: [], tags: [], repeated: [] });
  });

  it("reports the line of a tag that stands in the list already, whatever its writing", () => {
    const { tags, repeated } = splitTagList(toLines("#OpenAI\n#模型\n#ｏｐｅｎａｉ #模型"));
    expect(tags).toEqual(["OpenAI", "模型"]);
    expect(repeated.map(({ line, text }) => [line, text])).toEqual([
      [3, "#ｏｐｅｎａｉ"],
      [3, "#模型"],
    ]);
  });

  it("tells a tag that stands in a line again and again once", () => {
    const { tags, repeated } = splitTagList(toLines("#AI #ai #AI\nKeywords: AI, AI"));
    expect(tags).toEqual(["AI"]);
    expect(repeated).toEqual([
      { line: 1, text: "#ai" },
      { line: 2, text: "AI" },
    ]);
  });
});

describe("splitTagList, any lines", () => {
  it("reads back any list of tags", () => {
    const tag = fc.stringMatching(/^[a-z中][a-z中+&.：]{0,5}(?: [a-z中]{1,4})?$/u);
    const tagArrays = fc.uniqueArray(tag, { minLength: 1, selector: foldTerm });
    fc.assert(
      fc.property(tagArrays, fc.constantFrom("\n", " ", "\n\n"), (tags, separator) => {
        const source = tags.map((text) => `#${text}`).join(separator);
        expect(splitTagList(toLines(source)).tags).toEqual(tags);
      }),
    );
  });

  it("keeps the order of the lines and tags trimmed, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("#＃ a中:：\n")), (source) => {
        const lines = toLines(source);
        const { body, footer, tags } = splitTagList(lines);
        const kept = new Set([...body, ...footer]);
        expect([...body, ...footer]).toEqual(lines.filter((line) => kept.has(line)));
        expect(tags.filter((tag) => tag === "" || tag !== tag.trim())).toEqual([]);
        expect(tags.length > 0 || body.length === lines.length).toBe(true);
      }),
    );
  });
});
