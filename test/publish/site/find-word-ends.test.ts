import { describe, expect, it } from "vitest";
import { findWordEnds } from "#publish/site/find-word-ends.ts";

/** The text in the pieces that no line parts. */
function part(text: string, ...names: string[]): string {
  const ends = findWordEnds(text, names);
  return [0, ...ends].map((start, index) => text.slice(start, ends[index])).join("|");
}

describe("findWordEnds", () => {
  it("parts Chinese between its clauses and words", () => {
    expect(part("更智能的乌托邦，还是未来？")).toBe("更|智能|的|乌托邦，|还是|未来？");
  });

  it("leaves the names of the show whole, of which a dictionary knows nothing", () => {
    expect(part("谷歌写作文")).toBe("谷|歌|写作|文");
    expect(part("谷歌写作文", "谷歌", "作文")).toBe("谷歌|写作文");
  });

  it("parts Latin words from Chinese ones, and nothing at marks and spaces", () => {
    expect(part("这AI的速度，和 OpenAI “一样”？")).toBe("这|AI|的|速度，|和 OpenAI “一样”？");
  });

  it("parts other scripts between their clauses alone", () => {
    expect(part("Too fast, isn’t it? How long will it last?")).toBe(
      "Too fast, |isn’t it? |How long will it last?",
    );
  });
});
