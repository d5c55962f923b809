import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { findSleepTimer } from "#player/features/sleep-timer.ts";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createSavedPosition } from "../../support/test-player.ts";
import { openEpisode, soundUrl } from "../open-app.tsx";

const older = { id: "2025-06-01", title: "来生小酒馆 2025/6/1" };

/** The newer episode, playing, a little before its end. */
async function openNearEnd(remembered: Partial<PlaybackMemory> = {}) {
  const app = await openEpisode("", { remembered });
  app.startSounding();
  app.playTo(370);
  app.player.engine.calls.length = 0;
  return { ...app, end: () => act(() => app.player.engine.emit({ type: "ended" })) };
}

const loadOlder = `load ${soundUrl(older.id)} at 0`;

describe("useAutoplayNext", () => {
  it("plays the queue's first episode and takes it out", async () => {
    const { player, end } = await openNearEnd();
    act(() => player.actions.enqueue(older));
    end();
    await waitFor(() => expect(player.engine.calls).toEqual([loadOlder, "play"]));
    expect(player.store.getState().queue).toEqual([]);
  });

  it("plays the next unheard episode when the queue is empty", async () => {
    const { player, end } = await openNearEnd();
    end();
    await waitFor(() => expect(player.engine.calls).toEqual([loadOlder, "play"]));
  });

  it("stops when all is heard, and what is queued later does not start by itself", async () => {
    const positions = { [older.id]: createSavedPosition(60, true) };
    const { player, end } = await openNearEnd({ positions });
    end();
    expect(player.store.getState().isNextDue).toBe(false);
    act(() => player.actions.enqueue(older));
    expect(player.engine.calls).toEqual([]);
  });

  it("leaves out what is marked as heard, although it was never played", async () => {
    const marked = await openNearEnd({ heard: { [older.id]: { isHeard: true, changedAtMs: 1 } } });
    marked.end();
    expect(marked.player.store.getState().isNextDue).toBe(false);
    expect(marked.player.engine.calls).toEqual([]);
  });

  it("plays again what was heard and is marked as not heard", async () => {
    const { player, end } = await openNearEnd({
      positions: { [older.id]: createSavedPosition(60, true) },
      heard: { [older.id]: { isHeard: false, changedAtMs: 1 } },
    });
    end();
    await waitFor(() => expect(player.engine.calls).toEqual([loadOlder, "play"]));
  });

  it("plays only the queue when the rest is turned off", async () => {
    const { player, end } = await openNearEnd();
    act(() => player.actions.changeSettings({ isPlayingOn: false }));
    end();
    expect(player.store.getState().isNextDue).toBe(false);
    expect(player.engine.calls).toEqual([]);
  });

  it("lets a listener who falls asleep with the episode sleep", async () => {
    const { player, end } = await openNearEnd();
    act(() => findSleepTimer(player.deps).sleepAtEpisodeEnd());
    player.engine.calls.length = 0;
    end();
    expect(player.engine.calls).toEqual(["volume 1"]);
    expect(screen.getByRole("button", { name: "睡眠定时" })).toBeInTheDocument();
  });

  it("fetches the next episode's file before this one ends", async () => {
    const { server } = await openNearEnd();
    await waitFor(() => expect(server.requests).toContain(`episodes/${older.id}/text.json`));
  });
});

describe("App: in step with what is around", () => {
  it("asks for a lost sound when the network returns", async () => {
    const { player } = await openNearEnd();
    act(() => player.engine.emit({ type: "failed", failure: "network" }));
    act(() => void window.dispatchEvent(new Event("online")));
    expect(player.engine.calls).toEqual([`load ${soundUrl("2025-06-08")} at 370`, "play"]);
  });

  it("shows the queue as another tab has changed it", async () => {
    const { player } = await openNearEnd();
    const { id, title } = older;
    const queue = { [id]: { title, rank: 0, isRemoved: false, changedAtMs: 1 } };
    const newValue = JSON.stringify({ version: 1, queue });
    const key = "afterlife-intel@/playback";
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key, newValue })));
    expect(player.store.getState().queue).toEqual([older]);
    expect(screen.getByRole("button", { name: "播放队列，1 期" })).toBeInTheDocument();
  });

  it("says in the tab's title that sound comes from it", async () => {
    const { stopSounding } = await openNearEnd();
    await waitFor(() => expect(document.title).toMatch(/^▶ 阿里最新的AI模型/u));
    stopSounding();
    expect(document.title).toMatch(/^阿里最新的AI模型/u);
  });
});
