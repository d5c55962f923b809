import { describe, expect, it } from "vitest";
import { findNearestTests } from "./quick/find-nearest-tests.ts";

const files = Object.entries({
  "src/core/cue.ts": "export const cue = 1; export type Cue = number;",
  "src/core/clip.ts": `import { cue } from "./cue.ts"; export const clip = cue;`,
  "src/ui/page.tsx": `export const load = () => import("#core/clip.ts");`,
  "src/ui/pages.ts": `export * from "./page.tsx";`,
  "src/ui/note.ts": `import type { Cue } from "#core/cue.ts"; export type Note = Cue;`,
  "src/ui/circle.ts": `import "./circle-too.ts";`,
  "src/ui/circle-too.ts": `import "./circle.ts";`,
  "test/support/clips.ts": `import { clip } from "#core/clip.ts"; export const clips = [clip];`,
  "test/core/cue.test.ts": `import { cue } from "#core/cue.ts";`,
  "test/core/words.test.ts": `import { cue } from "#core/cue.ts";`,
  "test/core/clips.test.ts": `import { clips } from "../support/clips.ts";`,
  "test/ui/all.test.tsx": `import { load } from "#ui/pages.ts";`,
}).map(([path, text]) => ({ path, text }));

describe("findNearestTests", () => {
  it.each([
    ["the test of its own name", "src/core/cue.ts", ["test/core/cue.test.ts"]],
    ["a test that was changed", "test/core/words.test.ts", ["test/core/words.test.ts"]],
    ["tests that import it", "test/support/clips.ts", ["test/core/clips.test.ts"]],
    ["those of what imports it", "src/core/clip.ts", ["test/core/clips.test.ts"]],
    ["also by way of `export from`", "src/ui/page.tsx", ["test/ui/all.test.tsx"]],
    ["none for what has types alone", "src/ui/note.ts", []],
    ["none for a circle that nobody imports", "src/ui/circle.ts", []],
    ["none for what is gone, or no code", "README.md", []],
  ])("finds %s", (_, path, tests) => {
    expect(findNearestTests(files, [path])).toEqual(tests);
  });

  it("names each once, in order", () => {
    const changed = ["src/ui/page.tsx", "src/core/clip.ts", "test/core/clips.test.ts"];
    expect(findNearestTests(files, changed)).toEqual([
      "test/core/clips.test.ts",
      "test/ui/all.test.tsx",
    ]);
  });
});
