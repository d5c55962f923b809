import { describe, expect, it } from "vitest";
import type { EpisodePair } from "#publish/command/find-pairs.ts";
import { createFolderProgress } from "#publish/command/measure-folder-progress.ts";
import type { FolderProgress } from "#publish/command/show-progress.ts";

function createPair(name: string): EpisodePair {
  return {
    name,
    notes: { path: `${name}.md`, shownPath: `${name}.md` },
    audio: { path: `${name}.mp3`, shownPath: `${name}.mp3` },
  };
}

describe("createFolderProgress", () => {
  it("counts pairs that are done and adds the shares of those at work", () => {
    const [a, b] = [createPair("a"), createPair("b")];
    const shown: FolderProgress[] = [];
    const progress = createFolderProgress([a, b], (one) => shown.push(one));
    progress.move(a, { stage: "match", done: 0.5 });
    progress.move(b, { stage: "decode", done: 0.1 });
    progress.finish(b, "failed");
    progress.move(a, { stage: "check", done: 0.8 });
    progress.finish(a, "published");
    expect(shown).toEqual([
      { number: 1, count: 2, name: "a", state: "match", done: 0.25 },
      { number: 1, count: 2, name: "b", state: "decode", done: 0.3 },
      { number: 1, count: 2, name: "b", state: "failed", done: 0.75 },
      { number: 2, count: 2, name: "a", state: "check", done: 0.9 },
      { number: 2, count: 2, name: "a", state: "published", done: 1 },
    ]);
  });
});
