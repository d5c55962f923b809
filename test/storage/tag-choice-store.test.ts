import { describe, expect, it } from "vitest";
import { findTagChoice } from "#core/listener/tag-choice-file.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";

const createAt = (nowMs: number) =>
  createTagChoiceStore(createBrowserStorage({ readNowMs: () => nowMs }));

describe("createTagChoiceStore", () => {
  it("finds at the next visit what was chosen, and what was seen", () => {
    const store = createAt(1000);
    store.choose("谷歌", "followed");
    store.markSeen("谷歌", "2025-06-08 a");
    expect(findTagChoice(createAt(2000).store.getState(), "谷歌")).toEqual({
      tag: "谷歌",
      choice: "followed",
      changedAtMs: 1000,
      seenUpTo: "2025-06-08 a",
    });
  });

  it("writes nothing for a tag without a choice, or where nothing new was seen", () => {
    const store = createAt(1000);
    store.markSeen("谷歌", "2025-06-08 a");
    expect(localStorage.getItem("afterlife-intel@/tags")).toBeNull();
  });

  it("shows what another tab has chosen", () => {
    const store = createAt(1000);
    createAt(2000).choose("作文", "muted");
    const key = "afterlife-intel@/tags";
    window.dispatchEvent(new StorageEvent("storage", { key, newValue: localStorage.getItem(key) }));
    expect(findTagChoice(store.store.getState(), "作文")?.choice).toBe("muted");
  });
});
