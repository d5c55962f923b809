import { describe, expect, it } from "vitest";
import {
  breakLines,
  listShorterQuestions,
  measureWidth,
} from "#publish/site/pictures/break-lines.ts";

const box = { width: 10, lineCount: 4, language: "zh-CN" };

describe("breakLines", () => {
  it("ends lines where clauses end", () => {
    expect(breakLines("人类的“看家本领”，还能守多久？", box)).toEqual([
      "人类的“看家本领”，",
      "还能守多久？",
    ]);
  });

  it("breaks a long clause between words into lines of about the same length", () => {
    expect(breakLines("这AI的速度是不是有点太快了，", box)).toEqual([
      "这AI的速度是不是",
      "有点太快了，",
    ]);
  });

  it("lets short clauses share a line", () => {
    expect(breakLines("来，坐，喝酒。", box)).toEqual(["来，坐，喝酒。"]);
  });

  it("breaks other languages between words too", () => {
    const lines = breakLines("How a startup taught a robot dog to read", {
      ...box,
      language: "en",
    });
    expect(lines?.join(" ")).toBe("How a startup taught a robot dog to read");
    expect(lines?.length).toBeGreaterThan(1);
  });

  it("cuts a word that no line has room for, and no other", () => {
    const lines = breakLines("Ein Elektrizitätenhauptbetriebswerk", { ...box, language: "de" });
    expect(lines).toEqual(["Ein", "Elektrizitätenha-", "uptbetriebswerk"]);
    for (const line of lines ?? []) expect(measureWidth(line)).toBeLessThanOrEqual(box.width);
    const plain = { ...box, language: "en" };
    expect(breakLines("of neighbourhoods", plain)).toEqual(["of neighbourhoods"]);
  });

  it("never begins a line with a mark that closes, nor leaves one character alone", () => {
    const text =
      "从能感知世界的“世界模型”到能与脑科学结合的“具身智能”，这些高精尖的研究究竟会怎样？";
    for (const width of [6, 7, 8, 9, 10, 11, 12]) {
      const lines = breakLines(text, { ...box, width, lineCount: 20 }) ?? [];
      expect(lines.join("")).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。？”]/u);
        expect(line.length).toBeGreaterThan(1);
        expect(measureWidth(line)).toBeLessThanOrEqual(width + 1);
      }
    }
  });

  it("says when there are not enough lines", () => {
    expect(breakLines("一二三四五六七八九十".repeat(9), box)).toBeUndefined();
  });
});

describe("listShorterQuestions", () => {
  it("leaves out what leads up to a question, clause by clause", () => {
    expect(listShorterQuestions("新模型来了，它很快，人类还能守多久？", 6)).toEqual([
      "它很快，人类还能守多久？",
      "人类还能守多久？",
    ]);
  });

  it("leaves what is no question as it is", () => {
    expect(listShorterQuestions("新模型来了，它很快。", 1)).toEqual([]);
  });
});
