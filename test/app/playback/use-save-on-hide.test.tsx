import { fireEvent, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createTestPlayer } from "../../support/test-player.ts";
import { openEpisode } from "../open-app.tsx";

/** An episode that plays, 3 seconds after it was last saved. */
async function openPlaying() {
  const app = await openEpisode();
  app.startSounding();
  app.playTo(10);
  app.player.engine.moveTo(13);
  return { ...app, readSeconds: () => app.player.loadMemory().positions["2025-06-08"]?.seconds };
}

function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  fireEvent(document, new Event("visibilitychange"));
}

describe("App: progress when the listener comes back", () => {
  it("is that of the other tab, even if it comes a little later", async () => {
    const { player, stopSounding } = await openPlaying();
    stopSounding();
    fireEvent(window, new Event("focus"));
    const otherTab = createTestPlayer();
    otherTab.wallClock.nowMs += 60_000;
    const { track } = player.store.getState();
    if (!track) throw new Error("nothing is loaded");
    otherTab.actions.resume(track);
    otherTab.engine.startSounding();
    otherTab.engine.playTo(100);
    otherTab.engine.stopSounding();
    const key = "afterlife-intel@/playback";
    const newValue = localStorage.getItem(key);
    fireEvent(window, new StorageEvent("storage", { key, newValue }));
    expect(player.engine.readPositionSeconds()).toBe(13);
    await waitFor(() => expect(player.engine.readPositionSeconds()).toBe(100));
  });
});

describe("App: progress when the page may go", () => {
  it("is kept when the page is left", async () => {
    const { readSeconds } = await openPlaying();
    fireEvent(window, new Event("pagehide"));
    expect(readSeconds()).toBe(13);
  });

  it("is kept when the page is hidden, not when it comes back", async () => {
    const { readSeconds } = await openPlaying();
    setVisibility("visible");
    expect(readSeconds()).toBe(10);
    setVisibility("hidden");
    expect(readSeconds()).toBe(13);
  });

  it("is not touched by a page that does not play: another tab may have gone on", async () => {
    const { player, stopSounding, readSeconds } = await openPlaying();
    stopSounding();
    player.engine.moveTo(50);
    const otherTab = createTestPlayer();
    otherTab.actions.setRate(2);
    fireEvent(window, new Event("pagehide"));
    expect(player.loadMemory().rate).toBe(2);
    expect(readSeconds()).toBe(13);
  });
});
