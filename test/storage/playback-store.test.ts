import { describe, expect, it } from "vitest";
import { emptyPlaybackMemory, type PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";

const key = "afterlife-intel@/playback";
const position = { seconds: 42.5, updatedAtMs: 2000, isFinished: false };
const memory: PlaybackMemory = {
  ...emptyPlaybackMemory,
  episodeId: "2025-06-08",
  rate: 1.5,
  positions: { "2025-06-08": position },
};

describe("createPlaybackStore", () => {
  it("gives back what was saved", () => {
    createPlaybackStore().save(memory);
    expect(createPlaybackStore().load()).toEqual(memory);
  });

  it.each(["{", "null", "[]", ""])("begins anew when it finds %j", (text) => {
    localStorage.setItem(key, text);
    expect(createPlaybackStore().load()).toEqual(emptyPlaybackMemory);
  });

  it("loses only the field that is damaged", () => {
    createPlaybackStore().save(memory);
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "");
    localStorage.setItem(key, JSON.stringify(Object.assign(Object(stored), { rate: "fast" })));
    expect(createPlaybackStore().load()).toEqual({ ...memory, rate: 1 });
  });

  it("keeps the newer position that another tab wrote, and its own newer ones", () => {
    const mine = createPlaybackStore();
    const theirs = createPlaybackStore();
    const newer = { ...position, seconds: 9, updatedAtMs: 3000 };
    theirs.save({ ...memory, positions: { a: newer } });
    mine.save({ ...memory, positions: { a: position, b: position } });
    expect(mine.load().positions).toEqual({ a: newer, b: position });
  });

  it.each([
    ["by two days", 2 * 86_400_000, ["clock-behind"]],
    ["by an hour", 3_600_000, []],
  ])("notices a clock that was set back %s", (_, backMs, errors) => {
    createPlaybackStore().save(memory);
    const browserStorage = createBrowserStorage({ readNowMs: () => position.updatedAtMs - backMs });
    createPlaybackStore(browserStorage);
    expect(browserStorage.errors.getState()).toEqual(errors);
  });

  it("tells of such a clock once, and anew when it was right meanwhile", () => {
    createPlaybackStore().save(memory);
    const visit = (nowMs: number) => {
      const browserStorage = createBrowserStorage({ readNowMs: () => nowMs });
      createPlaybackStore(browserStorage);
      return browserStorage.errors.getState();
    };
    const behindMs = position.updatedAtMs - 2 * 86_400_000;
    expect(visit(behindMs)).toEqual(["clock-behind"]);
    expect(visit(behindMs)).toEqual([]);
    expect(visit(position.updatedAtMs)).toEqual([]);
    expect(visit(behindMs)).toEqual(["clock-behind"]);
  });
});
