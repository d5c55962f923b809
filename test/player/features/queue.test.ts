import { describe, expect, it, vi } from "vitest";
import { createTestPlayer, type TestPlayer } from "../../support/test-player.ts";

const one = { id: "one", title: "第一期" };
const two = { id: "two", title: "第二期" };
const three = { id: "three", title: "第三期" };

const readIds = ({ store }: TestPlayer): string[] => store.getState().queue.map(({ id }) => id);

/** A player in whose queue three episodes wait. */
function createQueued(): TestPlayer {
  const player = createTestPlayer();
  for (const episode of [one, two, three]) player.actions.enqueue(episode);
  return player;
}

/** What the browser does in all other tabs when one has written. */
function tellStorage(): void {
  const key = "afterlife-intel@/playback";
  const newValue = localStorage.getItem(key);
  window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
}

describe("attachQueue", () => {
  it("adds at the end and at the front, each episode once", () => {
    const player = createQueued();
    expect(readIds(player)).toEqual(["one", "two", "three"]);
    player.actions.playNext(three);
    player.actions.enqueue(one);
    expect(readIds(player)).toEqual(["three", "two", "one"]);
  });

  it("moves, removes and clears", () => {
    const player = createQueued();
    player.actions.moveQueued("three", 0);
    expect(readIds(player)).toEqual(["three", "one", "two"]);
    player.actions.removeFromQueue("one");
    expect(readIds(player)).toEqual(["three", "two"]);
    player.actions.clearQueue();
    expect(readIds(player)).toEqual([]);
  });

  it("is there again at the next visit", () => {
    createQueued();
    expect(readIds(createTestPlayer())).toEqual(["one", "two", "three"]);
  });

  it("starts from what another tab has made of it, and takes it over when told", () => {
    const here = createQueued();
    const there = createTestPlayer();
    there.actions.removeFromQueue("two");
    tellStorage();
    expect(readIds(here)).toEqual(["one", "three"]);
    there.actions.removeFromQueue("one");
    here.actions.enqueue(two);
    expect(readIds(here)).toEqual(["three", "two"]);
  });

  it("holds until the page closes where the browser keeps nothing", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const player = createQueued();
    expect(readIds(player)).toEqual(["one", "two", "three"]);
    player.actions.saveProgress();
    expect(readIds(player)).toEqual(["one", "two", "three"]);
    expect(player.browserStorage.errors.getState()).toEqual(["full"]);
  });

  it("is empty where storage is forbidden altogether", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(readIds(createTestPlayer())).toEqual([]);
  });
});
