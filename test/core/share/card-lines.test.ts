import { describe, expect, it } from "vitest";
import { layOutQuote } from "#core/share/card-lines.ts";
import * as fc from "../../support/property.ts";

const room = {
  widthPixels: 952,
  heightPixels: 548,
  sizesPixels: [94, 76, 60],
  leading: 1.44,
  mostLines: 6,
};

/** Signs of Chinese are as wide as they are high, all others about half of it. */
const measure = (text: string, sizePixels: number): number =>
  Array.from(text).reduce(
    (sum, sign) => sum + (/[\u2E80-\uFFEF\p{Extended_Pictographic}]/u.test(sign) ? 1 : 0.55),
    0,
  ) * sizePixels;

const layOut = (text: string) => layOutQuote(text, room, measure);

const chinese =
  "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品，这让我们不禁要问，这AI的速度是不是有点太快了，人类的“看家本领”还能守多久？当AI不仅能帮你写作文，还能化身“虚拟专家”手把手教你沟通技巧和领导力，那未来的学习和成长，是不是真的可以告别真人导师了？";

describe("layOutQuote", () => {
  it("puts a clause on each line where they fit", () => {
    expect(layOut("这就好比，你本来是个百米选手，突然就跑进了八秒！")).toEqual({
      lines: ["这就好比，", "你本来是个百米选手，", "突然就跑进了八秒！"],
      sizePixels: 94,
      isCut: false,
    });
  });

  it("joins a clause that is too short for a line", () => {
    const { lines } = layOut("哎，话说回来，前两天亮出了肌肉！");
    expect(lines[0]).toMatch(/^哎，话说/u);
  });

  it("keeps a few words large", () => {
    expect(layOut("谷歌也没闲着。")).toMatchObject({ lines: ["谷歌也没闲着。"], sizePixels: 94 });
  });

  it("goes smaller before it breaks inside of a clause", () => {
    expect(layOut("它在同类模型里拿了第一，一下子就超越了谷歌。").sizePixels).toBe(76);
  });

  it("ends what is too long with a whole sentence and an ellipsis", () => {
    const text = `${chinese.slice(0, 62)}。${chinese}${chinese}`;
    const { lines, isCut } = layOut(text);
    expect(isCut).toBe(true);
    expect(lines.join("")).toBe(`${chinese.slice(0, 62)}…`);
  });

  it("breaks Latin between words, and a word that is wider than a line inside", () => {
    const { lines } = layOut(
      "The model is called Qwen3-Embedding and it is faster than anything we have seen this year.",
    );
    expect(lines.join(" ")).toContain("Qwen3-Embedding");
    const long = layOut(
      "https://example.org/a-very-long-address/that-has-no-end/and-goes-on/forever",
    );
    expect(long.lines.length).toBeGreaterThan(1);
  });

  it.each([8, 40, 120, 300])("lays out %i characters with no line that says nothing", (count) => {
    for (const source of [
      chinese + chinese + chinese,
      "We are so back, said nobody who had read the paper twice; it is a benchmark, not a miracle. ".repeat(
        5,
      ),
      "这个🎉模型Qwen3真的👨‍👩‍👧很强，SOTA！😀谷歌Gemini也来了🚀，".repeat(12),
    ]) {
      const { lines, sizePixels } = layOut(source.slice(0, count).trim());
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length * sizePixels * 1.44).toBeLessThanOrEqual(room.heightPixels);
      for (const line of lines) {
        expect(measure(line, sizePixels)).toBeLessThanOrEqual(room.widthPixels);
        expect(line).not.toMatch(/^[，。！？；：、”’）]/u);
        expect(Array.from(line).length).toBeGreaterThan(2);
      }
    }
  });

  it("fits whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (text) => {
        fc.pre(text.trim() !== "");
        const { lines, sizePixels } = layOut(text);
        expect(lines.length).toBeLessThanOrEqual(room.mostLines);
        expect(lines.length * sizePixels * 1.44).toBeLessThanOrEqual(room.heightPixels);
      }),
      { numRuns: 60 },
    );
  });
});
