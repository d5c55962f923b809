import { describe, expect, it, vi } from "vitest";
import {
  createTabChannel,
  keepPlaybackInOneTab,
  type TabChannel,
} from "#player/features/single-tab-playback.ts";
import { createTestPlayer, shortTrack, type TestPlayer } from "../../support/test-player.ts";

/** Two tabs whose word arrives at once. */
function openTwoTabs(): [TestPlayer, TestPlayer] {
  const heard = new Map<string, () => void>();
  const createChannel = (own: string, other: string): TabChannel => ({
    announce: () => heard.get(other)?.(),
    subscribe: (listener) => void heard.set(own, listener),
  });
  const here = createTestPlayer();
  const there = createTestPlayer();
  keepPlaybackInOneTab(here, createChannel("here", "there"));
  keepPlaybackInOneTab(there, createChannel("there", "here"));
  for (const { actions } of [here, there]) actions.cue(shortTrack);
  return [here, there];
}

const countPauses = ({ engine }: TestPlayer): number =>
  engine.calls.filter((call) => call === "pause").length;

describe("keepPlaybackInOneTab", () => {
  it("pauses the other tab when this one starts", () => {
    const [here, there] = openTwoTabs();
    here.engine.startSounding();
    there.engine.startSounding();
    expect(countPauses(here)).toBe(1);
    expect(countPauses(there)).toBe(0);
  });

  it("leaves a tab alone that does not play, and one that goes on after a stall", () => {
    const [here, there] = openTwoTabs();
    here.engine.startSounding();
    here.engine.emit({ type: "waiting" });
    here.engine.emit({ type: "playing" });
    expect(countPauses(there)).toBe(0);
  });
});

describe("createTabChannel", () => {
  it("reaches the other tabs and not its own", async () => {
    const heard: string[] = [];
    const [here, there] = [createTabChannel(), createTabChannel()];
    here.subscribe(() => heard.push("here"));
    there.subscribe(() => heard.push("there"));
    here.announce();
    await vi.waitFor(() => expect(heard).toEqual(["there"]));
  });

  it("writes a word of its own each time where only storage events are heard", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
    const channel = createTabChannel();
    const listener = vi.fn<() => void>();
    channel.subscribe(listener);
    channel.announce();
    const word = localStorage.getItem("afterlife-intel/speaking");
    channel.announce();
    expect(localStorage.getItem("afterlife-intel/speaking")).not.toBe(word);
    window.dispatchEvent(new StorageEvent("storage", { key: "afterlife-intel/speaking" }));
    window.dispatchEvent(new StorageEvent("storage", { key: "another" }));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
