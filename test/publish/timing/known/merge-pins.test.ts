import { describe, expect, it } from "vitest";
import { mergePins } from "#publish/timing/known/merge-pins.ts";

const paragraphs = ["大家好。“AI来了”，他说。", "再见，再见。Qwen3－Embedding 也走了。"];
const none = { fixes: [], unfixes: [] };
const pin = { paragraph: 0, offset: 4, ms: 2000 };

describe("mergePins", () => {
  it("pins words wherever they stand, in any case and width", () => {
    const fixes = ["0:05=qwen3-embedding"];
    expect(mergePins(paragraphs, [], { ...none, fixes })).toEqual([
      { paragraph: 1, offset: 6, ms: 5000 },
    ]);
  });

  it("pins a sentence with the quotation mark before it", () => {
    const fixes = ["1.5=AI来了"];
    expect(mergePins(paragraphs, [], { ...none, fixes })).toEqual([
      { paragraph: 0, offset: 4, ms: 1500 },
    ]);
  });

  it("pins words inside a sentence where they begin", () => {
    const fixes = ["2=他说"];
    expect(mergePins(paragraphs, [], { ...none, fixes })).toEqual([
      { paragraph: 0, offset: 11, ms: 2000 },
    ]);
  });

  it("keeps the pins of before, and replaces the one on the same words", () => {
    const fixes = ["3=AI来了", "9=也走了"];
    expect(mergePins(paragraphs, [pin], { ...none, fixes })).toEqual([
      { ...pin, ms: 3000 },
      { paragraph: 1, offset: 22, ms: 9000 },
    ]);
    expect(mergePins(paragraphs, [pin], none)).toEqual([pin]);
  });

  it("takes all pins of a sentence away", () => {
    const inside = { ...pin, offset: 11, ms: 3000 };
    const other = { paragraph: 1, offset: 0, ms: 4000 };
    expect(mergePins(paragraphs, [pin, inside, other], { ...none, unfixes: ["他说"] })).toEqual([
      other,
    ]);
  });

  it.each([
    ["bad-fix", { ...none, fixes: ["他说"] }],
    ["bad-fix", { ...none, fixes: ["soon=他说"] }],
    ["bad-fix", { ...none, fixes: ["2="] }],
    ["fix-not-found", { ...none, fixes: ["2=她说"] }],
    ["fix-not-found", { ...none, fixes: ["2=\u200B"] }],
    ["fix-ambiguous", { ...none, fixes: ["2=再见"] }],
    ["fix-backwards", { ...none, fixes: ["1=也走了"] }],
    ["no-pin", { ...none, unfixes: ["大家好"] }],
  ])("refuses with %s: %o", (code, changes) => {
    expect(() => mergePins(paragraphs, [pin], changes)).toThrow(expect.objectContaining({ code }));
  });
});
