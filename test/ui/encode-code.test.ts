import { describe, expect, it } from "vitest";
import { encodeCode } from "#ui/encode-code.ts";

/** The mark in three corners of a code. @see ISO/IEC 18004 §6.3.3 */
const finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

const drawCorner = (modules: boolean[][], x: number, y: number): string[] =>
  modules.slice(y, y + 7).map((row) =>
    row
      .slice(x, x + 7)
      .map((isDark) => (isDark ? "#" : "."))
      .join(""),
  );

describe("encodeCode", () => {
  it("is a square without a margin, with its marks in three corners", () => {
    const modules = encodeCode("https://example.org/show/feed.xml");
    const end = modules.length - 7;
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
    expect((modules.length - 17) % 4).toBe(0);
    expect(drawCorner(modules, 0, 0)).toEqual(finder);
    expect(drawCorner(modules, end, 0)).toEqual(finder);
    expect(drawCorner(modules, 0, end)).toEqual(finder);
  });
});
