import { describe, expect, it, vi } from "vitest";
import { findSleepTimer } from "#player/features/sleep-timer.ts";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createPlayer } from "#player/player.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createFakeEngine } from "../support/fake-engine.ts";
import {
  createSavedPosition,
  createTestPlayer,
  failTwice,
  shortTrack,
} from "../support/test-player.ts";

const { url } = shortTrack;

describe("createPlayer", () => {
  it("gives the engine the remembered settings", () => {
    const memory = createPlaybackStore();
    memory.save({ ...emptyPlaybackMemory, rate: 1.5, volume: 0.25, isMuted: true });
    const engine = createFakeEngine();
    createPlayer({ engine, memory, readNowMs: () => 0 });
    expect(engine.calls).toEqual(["rate 1.5", "volume 0.25", "mute"]);
  });

  it("knows the episode of the last visit", () => {
    expect(createTestPlayer({ episodeId: "short" }).lastEpisodeId).toBe("short");
    localStorage.clear();
    expect(createTestPlayer().lastEpisodeId).toBeUndefined();
  });
});

describe("createPlayer: from status to status", () => {
  it("goes from idle through ready, loading, playing and stalled to ended", () => {
    const { store, actions, engine } = createTestPlayer();
    const readStatus = () => store.getState().status;
    expect(readStatus()).toBe("idle");
    actions.cue(shortTrack);
    expect(readStatus()).toBe("ready");
    actions.play();
    // The store never guesses: until the engine reports, nothing plays.
    expect(readStatus()).toBe("ready");
    engine.emit({ type: "starting" });
    expect(readStatus()).toBe("loading");
    engine.emit({ type: "playing" });
    expect(readStatus()).toBe("playing");
    engine.emit({ type: "waiting" });
    expect(readStatus()).toBe("stalled");
    engine.emit({ type: "playing" });
    engine.emit({ type: "ended" });
    expect(readStatus()).toBe("ended");
  });

  it("plays an ended episode again from 0", () => {
    const { store, actions, engine } = createTestPlayer();
    actions.cue(shortTrack);
    engine.startSounding();
    engine.moveTo(100);
    engine.emit({ type: "ended" });
    engine.calls.length = 0;
    actions.play();
    expect(engine.calls).toEqual(["seek 0", "play"]);
    expect(store.getState().positionSeconds).toBe(0);
  });

  it("loads a failed sound anew, where it stood, when it is played again", () => {
    vi.useFakeTimers();
    const player = createTestPlayer();
    const { store, actions, engine } = player;
    actions.cue(shortTrack);
    actions.seek(30);
    engine.emit({ type: "starting" });
    failTwice(player);
    expect(store.getState()).toMatchObject({ status: "failed", failure: "network" });
    engine.calls.length = 0;
    actions.play();
    expect(engine.calls).toEqual([`load ${url} at 30`, "play"]);
    expect(store.getState()).toMatchObject({ status: "ready", failure: undefined });
    engine.startSounding();
    expect(store.getState().status).toBe("playing");
  });

  it("is ready and blocked when the browser wants a tap first", () => {
    const { store, actions, engine } = createTestPlayer();
    actions.cue(shortTrack);
    actions.play();
    engine.emit({ type: "starting" });
    engine.emit({ type: "blocked" });
    expect(store.getState()).toMatchObject({ status: "ready", isBlocked: true });
    actions.play();
    engine.startSounding();
    expect(store.getState()).toMatchObject({ status: "playing", isBlocked: false });
  });
});

describe("createPlayer: on request", () => {
  it("toggles: pauses while sound comes or is about to, else plays", () => {
    const { actions, engine } = createTestPlayer();
    actions.cue(shortTrack);
    engine.calls.length = 0;
    actions.toggle();
    engine.emit({ type: "starting" });
    actions.toggle();
    engine.emit({ type: "paused" });
    actions.toggle();
    expect(engine.calls).toEqual(["play", "pause", "play"]);
  });

  it("does nothing without an episode", () => {
    const { store, actions, engine } = createTestPlayer();
    actions.play();
    actions.toggle();
    actions.seek(10);
    actions.seekBy(10);
    expect(engine.calls).toEqual([]);
    expect(store.getState()).toMatchObject({ status: "idle", positionSeconds: 0 });
  });
});

describe("createPlayer: its clock", () => {
  it("hears of a seek while nothing plays", () => {
    const { actions, clock } = createTestPlayer({ positions: { short: createSavedPosition(20) } });
    const heard: number[] = [];
    clock.subscribe((positionSeconds) => heard.push(positionSeconds));
    actions.cue(shortTrack);
    actions.seek(50);
    expect(heard).toEqual([0, 20, 50]);
  });

  it("hears where the sound stopped", () => {
    const { actions, engine, clock } = createTestPlayer();
    actions.cue(shortTrack);
    engine.startSounding();
    const heard: number[] = [];
    clock.subscribe((positionSeconds) => heard.push(positionSeconds));
    engine.moveTo(33);
    engine.stopSounding();
    expect(heard).toEqual([1 / 60, 33]);
  });

  it("runs while the player plays, and no longer", () => {
    vi.useFakeTimers();
    const { actions, engine, clock } = createTestPlayer();
    clock.subscribe(() => undefined);
    actions.cue(shortTrack);
    expect(vi.getTimerCount()).toBe(0);
    engine.startSounding();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(1);
    engine.stopSounding();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("createPlayer: taken apart", () => {
  it("lets no report, timer or other tab move it any more", () => {
    vi.useFakeTimers();
    const player = createTestPlayer();
    const { actions, engine, store } = player;
    actions.loop(shortTrack, { startSeconds: 10, endSeconds: 20 });
    findSleepTimer(player.deps).sleepAfter(1);
    engine.startSounding();
    engine.playTo(19.9);
    engine.emit({ type: "waiting" });
    player.detach();
    // Storage events of jsdom.
    vi.advanceTimersByTime(1);
    expect(vi.getTimerCount()).toBe(0);
    const before = store.getState();
    engine.playTo(25);
    createTestPlayer().actions.setRate(2);
    const key = "afterlife-intel@/playback";
    const newValue = localStorage.getItem(key);
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
    expect(store.getState()).toBe(before);
  });
});
