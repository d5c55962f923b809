import { describe, expect, it } from "vitest";
import { listNonsense, reverseRows } from "#publish/timing/align/list-nonsense.ts";

describe("reverseRows", () => {
  it("keeps pieces of a second and turns their order round", () => {
    const rows = reverseRows([[100, 148]]);
    expect(rows).toHaveLength(48);
    expect(rows.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, index) => 136 + index));
    expect(rows.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 48 }, (_, index) => 100 + index),
    );
  });
});

describe("listNonsense", () => {
  const phrases = [
    [200, 230],
    [240, 270],
  ] as const;
  const own = new Set([...Array(30).keys()].flatMap((row) => [200 + row, 240 + row]));

  it("lists own rows in other orders, and as many rows from elsewhere", () => {
    const all = listNonsense(phrases, 1000);
    expect(all).toHaveLength(6);
    for (const rows of all) expect(rows).toHaveLength(60);
    for (const rows of all.slice(0, 3)) {
      expect(new Set(rows)).toEqual(own);
      expect(rows).not.toEqual(rows.toSorted((a, b) => a - b));
    }
    for (const rows of all.slice(3)) {
      expect(rows.every((row) => (row < 200 || row >= 270) && row >= 0 && row < 1000)).toBe(true);
    }
  });

  it("is the same every time", () => {
    expect(listNonsense(phrases, 1000)).toEqual(listNonsense(phrases, 1000));
  });

  it("has nothing from elsewhere where the script holds nothing else", () => {
    expect(listNonsense([[0, 40]], 50)).toHaveLength(3);
  });
});
