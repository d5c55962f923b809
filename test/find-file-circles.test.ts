import { describe, expect, it } from "vitest";
import { findFileCircles } from "./support/find-file-circles.ts";

/** Circles among files of these texts. */
const find = (texts: Readonly<Record<string, string>>): string[] =>
  findFileCircles(Object.entries(texts).map(([path, text]) => ({ path, text })));

describe("findFileCircles", () => {
  it("finds none where every import leads down", () => {
    expect(
      find({
        "ui/a.ts": 'import "./b.ts"; import "./c.ts";',
        "ui/b.ts": 'import "./c.ts"; import "react";',
        "ui/c.ts": "export const c = 1;",
      }),
    ).toEqual([]);
  });

  it.each([
    ["an import", 'import { b } from "./b.ts";'],
    ["a type", 'import type { B } from "./b.ts";'],
    ["a re-export", 'export { b } from "./b.ts";'],
    ["import()", 'const b = import("./b.ts");'],
    ["a room's name", 'import { b } from "#ui/b.ts";'],
  ])("finds a circle that is closed by %s", (_, text) => {
    expect(find({ "ui/a.ts": text, "ui/b.ts": 'import { a } from "./a.ts";' })).toEqual([
      "ui/a.ts -> ui/b.ts -> ui/a.ts",
    ]);
  });

  it("names no more than the circle, and every knot", () => {
    expect(
      find({
        "ui/start.ts": 'import "./deep/a.ts";',
        "ui/deep/a.ts": 'import "../b.ts";',
        "ui/b.ts": 'import "./deep/a.ts";',
        "ui/self.ts": 'import "./self.ts";',
      }),
    ).toEqual(["ui/deep/a.ts -> ui/b.ts -> ui/deep/a.ts", "ui/self.ts -> ui/self.ts"]);
  });
});
