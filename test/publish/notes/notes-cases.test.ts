import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseShowNotes, type ShowNotes } from "#publish/notes/show-notes.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/notes");

function read(name: string): ShowNotes {
  return parseShowNotes(readFileSync(join(fixtures, `${name}.md`), "utf8")).notes;
}

/** What would be read out. */
const say = ({ paragraphs }: ShowNotes): string => paragraphs.map(({ text }) => text).join("\n");

const spoken = { en: say(read("en-00-base")), zh: say(read("zh-00-base")) };
const chaptersOf = ({ chapters }: ShowNotes) =>
  chapters.map(({ startMs, title }) => `${startMs} ${title}`);
const headingsOf = ({ paragraphs }: ShowNotes) => [
  ...new Set(paragraphs.map(({ heading }) => heading?.text)),
];

describe("notes of any show", () => {
  it.each([
    "en-01-no-date",
    "en-02-no-tags",
    "en-03-no-title",
    "en-04-front-matter",
    "en-08-bullets",
    "en-10-table",
    "en-13-keywords-no-hash",
    "en-20-timestamps",
    "en-24-setext",
    "en-25-speakers-bold",
    "en-26-0-date",
    "en-26-1-date",
    "en-28-h1-sections",
    "en-41-footer-after-tags",
  ])("says the same words in %s, and no mark", (name) => {
    expect(say(read(name))).toBe(spoken.en);
  });

  it.each(["zh-01-no-space-title", "zh-03-keywords-no-hash", "zh-04-weibo-tags"])(
    "says the same words in %s",
    (name) => {
      expect(say(read(name))).toBe(spoken.zh);
    },
  );

  it.each([
    ["en-03-no-title", "The history of bitmap fonts"],
    ["en-04-front-matter", "The history of bitmap fonts"],
    ["en-24-setext", "Bitmap fonts 2025-06-08"],
    ["zh-01-no-space-title", "晨光早报 2025/6/9"],
    ["zh-06-xiaoyuzhou", "Vol.12 大模型到底聪明在哪 2025年6月9日"],
  ])("finds the title of %s", (name, title) => {
    expect(read(name).title).toBe(title);
  });

  it.each([
    ["en-02-no-tags", []],
    ["en-04-front-matter", ["fonts", "unicode"]],
    ["en-13-keywords-no-hash", ["fonts", "Unicode", "type design"]],
    ["en-41-footer-after-tags", ["fonts", "Unicode"]],
    ["zh-03-keywords-no-hash", ["AI", "大模型", "具身智能"]],
    ["zh-04-weibo-tags", ["AI", "大模型"]],
  ])("finds the tags of %s", (name, tags) => {
    expect(read(name).tags).toEqual(tags);
  });

  it.each([
    ["en-06-shownotes-not-transcript", ["0 Intro", "7000 Bitmap fonts", "15000 Unicode"]],
    ["en-20-timestamps", ["0 Intro", "7000 Bitmap fonts", "15000 Unicode"]],
    [
      "zh-06-xiaoyuzhou",
      ["0 开场", "3000 阿里开源大模型", "10000 谷歌的虚拟老师", "16000 具身智能"],
    ],
  ])("finds the chapters of %s, and takes it for notes about the sound", (name, chapters) => {
    expect(chaptersOf(read(name))).toEqual(chapters);
    expect(read(name).isAbout).toBe(true);
  });

  it("makes stories of headings at any level, also as Chinese scripts number them", () => {
    expect(headingsOf(read("en-28-h1-sections"))).toEqual(["Intro", "Fonts", "Unicode"]);
    expect(headingsOf(read("zh-10-cn-sections"))).toEqual(["大模型", "虚拟老师", "具身智能"]);
    expect(say(read("zh-10-cn-sections"))).toBe(spoken.zh.split("\n").slice(1).join("\n"));
  });

  it("reads HTML as the text that it marks, and keeps its links", () => {
    const notes = read("en-21-html");
    expect(say(notes)).toBe(
      spoken.en
        .replace("eighty seven.", "eighty seven. Robert's site")
        .replace("everything.\n", "everything. & more. "),
    );
    expect(notes.paragraphs[2]?.links).toEqual([{ range: [75, 88], url: "https://hale.example" }]);
  });

  it("speaks the words of links, never an address or a footnote", () => {
    const notes = read("en-30-links");
    expect(say(notes)).toBe(
      spoken.en.replace("fonts.", "fonts. See.").replace("everything.", "everything. docs"),
    );
    expect(notes.paragraphs.flatMap(({ links = [] }) => links.map(({ url }) => url))).toEqual([
      "https://deeppixel.example/83?utm=1",
      "https://fonts.example",
      "https://hale.example",
      "https://en.wikipedia.org/wiki/Font_(computing)",
    ]);
  });
});

describe("notes with speakers", () => {
  it("takes bold labels for speakers, one name for each, with the time that they say", () => {
    const { paragraphs } = read("en-25-speakers-bold");
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual([
      "Maya",
      "Robert Hale",
      "Maya",
      "Robert Hale",
      "Maya",
    ]);
    expect(paragraphs[3]?.anchorMs).toBe(15_000);
    expect(paragraphs.flatMap(({ keywords }) => keywords)).toEqual([]);
  });

  it("says the same words with labels as without: they cost no word times", () => {
    expect(say(read("short"))).toBe(say(read("short-nolabel")));
    expect(new Set(read("short").paragraphs.map(({ speaker }) => speaker))).toEqual(
      new Set(["Maya", "Robert"]),
    );
  });

  it.each(["v-ts", "v-otter"])("takes the times of %s for those of its paragraphs", (name) => {
    const { paragraphs, chapters } = read(name);
    expect(chapters).toEqual([]);
    expect(paragraphs.map(({ anchorMs }) => anchorMs)).toEqual([0, 8000, 19_000, 28_000, 35_000]);
    expect(paragraphs[0]?.text.startsWith("Good evening")).toBe(true);
  });

  it("takes Speaker 1 and 2 in lines of their own for speakers", () => {
    expect(read("v-otter").paragraphs.map(({ speaker }) => speaker)).toEqual([
      "Speaker 1",
      "Speaker 2",
      "Speaker 1",
      "Speaker 2",
      "Speaker 1",
    ]);
  });
});

describe("notes of other shapes", () => {
  it.each([
    ["a comment and a picture first", "<!-- mine -->\n![c](c.png)\n\n# 标题 2025-06-08\n\n正文。"],
    ["tags first", "#AI #模型\n\n# 标题 2025-06-08\n\n正文。"],
    [
      "front matter with a heading of the same name",
      "---\ntitle: 标题 2025-06-08\n---\n# 标题 2025-06-08\n\n正文。",
    ],
    [
      "code and a table",
      "# 标题 2025-06-08\n\n```\n#include x\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n正文。",
    ],
    ["a footnote", "# 标题 2025-06-08\n\n正文。[^1]\n\n[^1]: 注。"],
    ["a script below a heading that says so", "# 标题 2025-06-08\n\n简介。\n\n## 文字稿\n\n正文。"],
  ])("reads %s", (_, source) => {
    const { notes, problems } = parseShowNotes(source);
    expect(problems).toEqual([]);
    expect([notes.title, say(notes)]).toEqual(["标题 2025-06-08", "正文。"]);
  });

  it("reads chapters in brackets, in tables, with hours and in full-width digits", () => {
    const list = (body: string) => chaptersOf(parseShowNotes(`# T\n\n${body}`).notes);
    expect(list("[00:00] 甲\n（1:02:03）乙")).toEqual(["0 甲", "3723000 乙"]);
    expect(list("| t | x |\n|---|---|\n| ００：００ | 甲 |\n| 0:07 | 乙 |")).toEqual([
      "0 甲",
      "7000 乙",
    ]);
    expect(list("- 0:00 甲\n- 0:07 – 乙")).toEqual(["0 甲", "7000 乙"]);
    expect(list("甲 (0:00)\n乙 (0:07)")).toEqual(["0 甲", "7000 乙"]);
  });

  it("keeps the words of a block with more marks than anybody writes, and drops the marks", () => {
    const pieces = ["[a", "*a ", "|a", "![a](", "<a ", "> "];
    const last = pieces.map((piece) => {
      const { notes } = parseShowNotes(`# T 2025-06-08\n\n${piece.repeat(6000)}\n\n正文。`);
      return notes.paragraphs.at(-1)?.text;
    });
    expect(last).toEqual(pieces.map(() => "正文。"));
  });

  it.each([
    ["brackets and full-width digits", "００：００　开场\n【00:07】点阵字体\n00′15″ 统一码"],
    ["a range with an open end", "00:00-00:07 开场\n00:07-00:15 点阵字体\n00:15-end 统一码"],
    ["times behind the titles", "- 开场 (00:00)\n- 点阵字体 (00:07)\n- 统一码 (00:15)"],
    [
      "further cells of a table",
      "| 时间 | 内容 | 链接 |\n|--|--|--|\n| 00:00 | 开场 | [主页](https://a.example) |\n| 00:07 | 点阵字体 | |\n| 00:15 | **统一码** | x |",
    ],
    ["primes of typewriters", "00'00\" 开场\n00'07\" 点阵字体\n00'15\" 统一码"],
  ])("finds chapters with %s", (_, lines) => {
    const { notes } = parseShowNotes(`# 字体 2025-06-08\n\n${lines}\n`);
    expect(chaptersOf(notes)).toEqual(["0 开场", "7000 点阵字体", "15000 统一码"]);
  });

  it("says nothing of a comment, and leaves one space where it stood", () => {
    const { notes } = parseShowNotes("<!-- # Draft\n-->\n# A\n\nText <!-- no --> goes on.\n");
    expect([notes.title, say(notes)]).toEqual(["A", "Text goes on."]);
  });
});
