import { describe, expect, it } from "vitest";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";

const sentence = {
  episodeId: "2025-06-08",
  episodeTitle: "来生小酒馆 2025/6/8",
  startSeconds: 73.941,
  endSeconds: 80.2,
  text: "推出了一个叫千问3向量模型系列。",
};

function createAt(nowMs: number) {
  return createBookmarkStore(createBrowserStorage({ readNowMs: () => nowMs }));
}

describe("createBookmarkStore", () => {
  it("finds at the next visit what was bookmarked", () => {
    const added = createAt(1000).add(sentence);
    expect(createAt(2000).find(sentence)).toEqual(added);
  });

  it("gives back the bookmark that is there already, with its note", () => {
    const memory = createAt(1000);
    memory.setNote(memory.add(sentence), "好");
    expect(memory.add(sentence).note).toBe("好");
    expect(Object.keys(memory.store.getState())).toHaveLength(1);
  });

  it("bookmarks words inside of a sentence that is bookmarked, each on its own", () => {
    const memory = createAt(1000);
    const whole = memory.add(sentence);
    const words = { ...sentence, startSeconds: 76, endSeconds: 78, text: "向量模型" };
    expect(memory.addWords(words)).toMatchObject(words);
    expect(memory.findAt(words)).toMatchObject(words);
    expect(memory.findAt(sentence)).toEqual(whole);
  });

  it("forgets the words of what was deleted, and takes it back whole", () => {
    const memory = createAt(1000);
    memory.add(sentence);
    memory.setNote(memory.add(sentence), "秘密");
    const bookmark = memory.add(sentence);
    memory.remove(bookmark);
    expect(memory.find(sentence)).toBeUndefined();
    expect(localStorage.getItem("afterlife-intel@/bookmarks")).not.toMatch(/秘密|千问/u);
    memory.restore(bookmark);
    expect(memory.find(sentence)).toMatchObject({ note: "秘密", text: sentence.text });
  });

  it("takes in what another browser has exported, and not what it deleted before", () => {
    const memory = createAt(5000);
    const bookmark = memory.add(sentence);
    memory.merge({ a: { ...bookmark, isDeleted: true, changedAtMs: 4000 } });
    expect(memory.find(sentence)).toEqual(bookmark);
  });

  it("shows what another tab has bookmarked", () => {
    const memory = createAt(1000);
    createAt(2000).add(sentence);
    const key = "afterlife-intel@/bookmarks";
    const newValue = localStorage.getItem(key);
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
    expect(memory.find(sentence)?.createdAtMs).toBe(2000);
  });
});
