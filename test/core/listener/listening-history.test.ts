import { describe, expect, it } from "vitest";
import { listHistory } from "#core/listener/listening-history.ts";

const position = { seconds: 10, updatedAtMs: 1, isFinished: false };

describe("listHistory", () => {
  it("lists what was heard, the last first, without what was forgotten", () => {
    const positions = {
      old: position,
      new: { ...position, seconds: 20, updatedAtMs: 3, title: "新的一期" },
      gone: { ...position, updatedAtMs: 4, isForgotten: true },
    };
    const heard = { old: { isHeard: true, changedAtMs: 2 } };
    expect(listHistory({ positions, heard }, new Map())).toEqual([
      { episodeId: "new", title: "新的一期", seconds: 20, heardAtMs: 3, isHeard: false },
      { episodeId: "old", title: "old", seconds: 10, heardAtMs: 1, isHeard: true },
    ]);
  });

  it("calls episodes as they are called today", () => {
    const positions = { a: { ...position, title: "旧名" } };
    const [entry] = listHistory({ positions, heard: {} }, new Map([["a", "新名"]]));
    expect(entry?.title).toBe("新名");
  });
});
