import { describe, expect, it } from "vitest";
import { countUtf8Bytes, cutAtLength, cutAtSentence } from "#core/feed/cut-text.ts";
import * as fc from "../../support/property.ts";

describe("countUtf8Bytes", () => {
  it("counts as an encoder does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(countUtf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});

describe("cutAtSentence", () => {
  it("keeps a text that fits", () => {
    expect(cutAtSentence("一二。三", 12)).toBe("一二。三");
  });

  it.each([
    ["一二。三四。", 9, "一二。"],
    ["“一二。”三四。", 18, "“一二。”"],
    ["One 3.5 two. Three.", 15, "One 3.5 two."],
    ["一\n二三", 6, "一"],
  ])("ends %j with a sentence that fits into %d bytes", (text, bytes, cut) => {
    expect(cutAtSentence(text, bytes)).toBe(cut);
  });

  it("cuts inside of a sentence that does not fit, and says so", () => {
    expect(cutAtSentence("一二三四五六", 10)).toBe("一二…");
  });

  it("never exceeds its bytes and never parts a character", () => {
    const text = fc
      .array(fc.constantFrom("字", "😀", "a", "。", "…", " "))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.nat({ max: 40 }), (source, bytes) => {
        const cut = cutAtSentence(source, bytes);
        expect(countUtf8Bytes(cut)).toBeLessThanOrEqual(bytes);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe("cutAtLength", () => {
  it("cuts at characters and marks the cut", () => {
    expect(cutAtLength("😀😀😀", 3)).toBe("😀😀😀");
    expect(cutAtLength("😀😀😀😀", 3)).toBe("😀😀…");
  });
});
