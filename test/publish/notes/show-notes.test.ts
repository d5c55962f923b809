import { describe, expect, it } from "vitest";
import { notesWarnings } from "#publish/notes/notes-problem.ts";
import { parseShowNotes } from "#publish/notes/show-notes.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";
import { sampleNotes, sampleNotesProblems, sampleNotesText } from "../../support/sample-notes.ts";

const title = "# 节目 2025/6/8";
const tags = "关键词:\n#AI";

function parseBody(body: string) {
  return parseShowNotes(`${title}\n\n${body}\n\n${tags}`).notes.paragraphs;
}

function readTexts(body: string): string[] {
  return parseBody(body).map(({ text }) => text);
}

describe("parseShowNotes", () => {
  it("reads title, paragraphs and tags", () => {
    const { notes, problems } = parseShowNotes(
      `${title}\n\n叫**千问3**系列。\n\n再见。\n\n${tags}\n`,
    );
    expect(problems).toEqual([]);
    expect(notes).toMatchObject({
      title: "节目 2025/6/8",
      paragraphs: [
        { line: 3, text: "叫千问3系列。", keywords: [[1, 4]] },
        { line: 5, text: "再见。", keywords: [] },
      ],
      tags: ["AI"],
    });
  });

  it("reads a full-width ＃ before title and tags", () => {
    const { notes, problems } = parseShowNotes("＃ 节目 2025/6/8\n\n正文。\n\n＃AI ＃模型");
    expect(problems).toEqual([]);
    expect(notes.title).toBe("节目 2025/6/8");
    expect(notes.tags).toEqual(["AI", "模型"]);
  });

  it("reads a list of tags without a label", () => {
    const { notes } = parseShowNotes(`${title}\n正文。\n#AI #Diffusion Studio Pro`);
    expect(notes.paragraphs.map(({ text }) => text)).toEqual(["正文。"]);
    expect(notes.tags).toEqual(["AI", "Diffusion Studio Pro"]);
  });

  it("skips blank lines before the title and counts them", () => {
    const { notes, problems } = parseShowNotes(`\n \n  ${title} \n正文。\n#AI`);
    expect(problems).toEqual([]);
    expect(notes.paragraphs[0]?.line).toBe(4);
  });

  it.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("reads %s line ends as LF", (_, lineEnd) => {
    const source = `${title}\n\n一。\n二\n三**四**。\n\n**五\n\n${tags}\n`;
    expect(parseShowNotes(source.replaceAll("\n", lineEnd))).toEqual(parseShowNotes(source));
  });

  it("skips a byte order mark", () => {
    expect(parseShowNotes(`\uFEFF${sampleNotesText}`)).toEqual(parseShowNotes(sampleNotesText));
  });
});

describe("parseShowNotes, paragraphs", () => {
  it.each([
    ["a space between Latin words", "one two\nthree", "one two three"],
    ["no space between Chinese characters", "一二\n三", "一二三"],
    ["no space between Chinese and Latin", "用\nAI", "用AI"],
    ["no space behind a Chinese comma", "one，\ntwo", "one，two"],
    ["no space beside a character beyond the BMP", "姓𠮷\nA", "姓𠮷A"],
    ["no space before a character beyond the BMP", "A\n𠮷姓", "A𠮷姓"],
  ])("joins a soft wrap with %s", (_, body, text) => {
    expect(readTexts(body)).toEqual([text]);
  });

  it("takes a line that ends like a sentence as a paragraph", () => {
    expect(readTexts("一。\n二？\n三\n四！\n“五。”\n六")).toEqual([
      "一。",
      "二？",
      "三四！",
      "“五。”",
      "六",
    ]);
  });

  it("takes blank lines and rules as paragraph breaks", () => {
    expect(readTexts("一\n \n二。\n---\n三\n***\n四")).toEqual(["一", "二。", "三", "四"]);
  });

  it("trims lines and keeps the number of a paragraph's first line", () => {
    expect(parseBody("\n  一，\n  二。  \n三。")).toEqual([
      { line: 4, text: "一，二。", keywords: [] },
      { line: 6, text: "三。", keywords: [] },
    ]);
  });

  it("marks a bold run across a soft wrap", () => {
    const [paragraph] = parseBody("a **one\ntwo** b");
    expect(paragraph).toEqual({ line: 3, text: "a one two b", keywords: [[2, 9]] });
  });

  it("gives no paragraph for a line of empty bold marks", () => {
    expect(readTexts("一。\n\n****\n\n** **\n\n二。")).toEqual(["一。", "二。"]);
  });

  it("reads only the words of links and images", () => {
    expect(readTexts("见[报告**全文**](https://example.com/a?b=c)和![图](x.png)。")).toEqual([
      "见报告全文和图。",
    ]);
  });

  it("takes each item of a list, and each quoted line, as a paragraph without its mark", () => {
    expect(readTexts("- 第一点\n- 第二点\n> 引用\n3-1 不是列表")).toEqual([
      "第一点",
      "第二点",
      "引用3-1 不是列表",
    ]);
  });

  it("does not take a bold label for a keyword", () => {
    const [paragraph] = parseBody("**要点：** **千问**很快。");
    expect(paragraph).toMatchObject({ text: "要点： 千问很快。", keywords: [[4, 6]] });
  });

  it("puts the paragraphs under their ## heading, without marks", () => {
    const paragraphs = parseBody("零。\n## **一** ##\n甲。\n乙。\n### C#\n丙。");
    expect(paragraphs.map(({ text, heading }) => [text, heading])).toEqual([
      ["零。", undefined],
      ["甲。", { line: 4, text: "一" }],
      ["乙。", { line: 4, text: "一" }],
      ["丙。", { line: 7, text: "C#" }],
    ]);
  });

  it("says which problems are warnings", () => {
    expect([...notesWarnings]).toEqual(["lone-bold-mark", "repeated-tag"]);
  });
});

describe("parseShowNotes, problems", () => {
  it.each<[rule: string, source: string, problem: [code: string, line: number, quoted: string]]>([
    [
      "lone-bold-mark: one",
      `${title}\n\n一。\n\n二**三。\n${tags}`,
      ["lone-bold-mark", 5, "二**三。"],
    ],
    [
      "lone-bold-mark: a third",
      `${title}\n**一**二**。\n${tags}`,
      ["lone-bold-mark", 2, "**一**二**。"],
    ],
    ["repeated-tag", `${title}\n正文。\n#AI\n#模型\n#ai`, ["repeated-tag", 5, "#ai"]],
  ])("BAD: %s", (_, source, [code, line, quoted]) => {
    expect(parseShowNotes(source).problems).toEqual([{ code, line, quoted }]);
  });

  it.each([
    ["an empty file", "", { title: "", paragraphs: [], tags: [] }],
    ["tags alone", `${title}\n${tags}`, { paragraphs: [], tags: ["AI"] }],
    ["empty bold marks", `${title}\n****\n${tags}`, { paragraphs: [] }],
    ["no tags", `${title}\n正文。`, { tags: [] }],
    ["a title without a space", `#节目\n正文。\n${tags}`, { title: "节目" }],
    ["a first line alone", `节目\n\n正文。\n${tags}`, { title: "节目" }],
    ["an underlined first line", `节目\n===\n正文。\n${tags}`, { title: "节目" }],
  ])("has nothing against %s", (_, source, notes) => {
    expect(parseShowNotes(source)).toMatchObject({ notes, problems: [] });
  });

  it("keeps the paragraphs of notes without title", () => {
    const { notes } = parseShowNotes(`一。\n二。\n${tags}`);
    expect(notes.paragraphs.map(({ text }) => text)).toEqual(["一。", "二。"]);
  });
});

describe("parseShowNotes, any text", () => {
  it("gives paragraphs that say something and true line numbers, for any text", () => {
    const markdown = textOf("#＃* \n\r。a中:2025/6/8", 60);
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          markdown,
          markdown.map((body) => `${title}\n${body}`),
        ),
        (source) => {
          const { notes, problems } = parseShowNotes(source);
          const lines = source.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
          expect(notes.paragraphs.filter(({ text }) => text.trim() === "")).toEqual([]);
          for (const { line } of [...notes.paragraphs, ...problems]) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("parseShowNotes, the notes of 2025-06-08", () => {
  it("finds no problem", () => {
    expect(sampleNotesProblems).toEqual([]);
  });

  it("reads the title", () => {
    expect(sampleNotes.title).toBe("来生小酒馆 2025/6/8");
  });

  it("reads 23 tags in order", () => {
    expect(sampleNotes.tags).toHaveLength(23);
    expect(sampleNotes.tags.slice(0, 7)).toEqual([
      "AI",
      "模型",
      "开源",
      "性能",
      "千问3向量模型",
      "Qwen3-Embedding",
      "Diffusion Studio Pro",
    ]);
    expect(sampleNotes.tags.at(-1)).toBe("作文");
  });

  it("reads the keywords", () => {
    const keywords = sampleNotes.paragraphs.flatMap((paragraph) =>
      paragraph.keywords.map((range) => paragraph.text.slice(...range)),
    );
    expect(keywords).toEqual([
      "千问3向量模型",
      "最佳性能",
      "Diffusion Studio Pro",
      "Portraits",
      "AI教育",
      "大模型",
      "Claude",
      "作文题目",
      "AI写作文",
    ]);
  });
});
