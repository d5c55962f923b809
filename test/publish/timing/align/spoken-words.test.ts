import { describe, expect, it } from "vitest";
import { findLanguage, listSpokenWords } from "#publish/timing/align/spoken-words.ts";
import * as fc from "../../../support/property.ts";

describe("listSpokenWords", () => {
  it("gives each word its place in the text and the voice of its script", () => {
    const text = "叫Qwen3-Embedding。";
    expect(listSpokenWords(text, "zh")).toMatchObject([
      { range: [0, 1], text: "叫", voice: "cmn", pause: "none" },
      { text: "Qwen3", voice: "en-us", pause: "none" },
      { text: "Embedding", voice: "en-us", pause: "none" },
    ]);
  });

  it("pauses at punctuation, longer at the end of a sentence", () => {
    const pauses = listSpokenWords("你好，世界。再见", "zh").map(({ pause }) => pause);
    expect(pauses).toEqual(["none", "short", "long"]);
  });

  it("reads digits in the language of the script", () => {
    expect(listSpokenWords("2077", "zh")[0]?.voice).toBe("cmn");
    expect(listSpokenWords("2077", "en")[0]?.voice).toBe("en-us");
  });

  it("gives ranges that ascend and hold just the word, for any text", () => {
    const piece = fc.constantFrom(
      "你好",
      "Brainμ",
      " ",
      "，",
      "**",
      "😀",
      "3.5",
      "“",
      "OpenAI",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          let end = 0;
          for (const { range, text: word } of listSpokenWords(text, "zh")) {
            expect(range[0]).toBeGreaterThanOrEqual(end);
            expect(text.slice(...range)).toBe(word);
            [, end] = range;
          }
        },
      ),
    );
  });
});

describe("findLanguage", () => {
  it.each([
    ["推出了Qwen3-Embedding。", "zh"],
    ["The bar opens at nine.", "en"],
    ["こんにちは、世界。", "ja"],
    ["안녕하세요", "ko"],
    ["Привет", "ru"],
    ["2077", "en"],
  ])("%s is %s", (text, language) => {
    expect(findLanguage(text)).toBe(language);
  });
});
