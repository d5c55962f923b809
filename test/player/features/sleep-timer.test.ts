import { beforeEach, describe, expect, it, vi } from "vitest";
import { findSleepTimer } from "#player/features/sleep-timer.ts";
import { createTestPlayer, shortTrack, type TestPlayer } from "../../support/test-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

const track = {
  ...shortTrack,
  stories: [
    { startSeconds: 0, endSeconds: 40 },
    { startSeconds: 40, endSeconds: 100 },
  ],
};

/** A player that sounds at a second. */
function createSounding(seconds = 0, volume = 1): TestPlayer {
  const player = createTestPlayer({ volume });
  player.actions.cue(track);
  player.engine.startSounding();
  player.engine.playTo(seconds);
  player.engine.calls.length = 0;
  return player;
}

/** Lets the wall clock run, with the sound standing still. */
function wait({ wallClock }: TestPlayer, seconds: number): void {
  for (let step = 0; step < seconds * 4; step += 1) {
    wallClock.nowMs += 250;
    vi.advanceTimersByTime(250);
  }
}

const readLeft = ({ store }: TestPlayer) => store.getState().sleep?.secondsLeft;

describe("attachSleepTimer: minutes", () => {
  it("says how much is left", () => {
    const player = createSounding();
    findSleepTimer(player.deps).sleepAfter(5);
    expect(readLeft(player)).toBe(300);
    wait(player, 61);
    expect(readLeft(player)).toBe(239);
  });

  it("fades out over the last ten seconds, pauses, and puts the volume back", () => {
    const player = createSounding(0, 0.8);
    findSleepTimer(player.deps).sleepAfter(1);
    wait(player, 49.75);
    expect(player.engine.calls).toEqual([]);
    wait(player, 10);
    const volumes = player.engine.calls.map((call) => Number(call.replace("volume ", "")));
    expect(volumes.length).toBeGreaterThan(30);
    expect(volumes).toEqual(volumes.toSorted((a, b) => b - a));
    expect(volumes.at(-1)).toBeCloseTo(0.02, 5);
    player.engine.calls.length = 0;
    wait(player, 0.25);
    expect(player.engine.calls).toEqual(["volume 0", "pause", "volume 0.8"]);
    expect(player.store.getState()).toMatchObject({ sleep: undefined, volume: 0.8 });
    wait(player, 60);
    expect(player.engine.calls).toHaveLength(3);
  });

  it("is five minutes longer and loud again when it is extended while fading", () => {
    const player = createSounding();
    findSleepTimer(player.deps).sleepAfter(1);
    wait(player, 55);
    player.engine.calls.length = 0;
    findSleepTimer(player.deps).extendSleep();
    expect(player.engine.calls).toEqual(["volume 1"]);
    expect(readLeft(player)).toBe(305);
  });

  it("is gone when it is cancelled, and what was faded is loud again", () => {
    const player = createSounding();
    findSleepTimer(player.deps).sleepAfter(1);
    wait(player, 55);
    player.engine.calls.length = 0;
    findSleepTimer(player.deps).cancelSleep();
    wait(player, 60);
    expect(player.engine.calls).toEqual(["volume 1"]);
  });

  it("follows the clock when the browser slows the ticks down", () => {
    const player = createSounding();
    findSleepTimer(player.deps).sleepAfter(5);
    player.wallClock.nowMs += 301_000;
    vi.advanceTimersByTime(250);
    expect(player.engine.calls).toContain("pause");
  });

  it("runs on over the end of an episode", () => {
    const player = createSounding(99);
    findSleepTimer(player.deps).sleepAfter(5);
    player.engine.emit({ type: "ended" });
    expect(player.store.getState()).toMatchObject({ isNextDue: true });
    expect(readLeft(player)).toBe(300);
  });

  it("does nothing when it is extended without being set", () => {
    const player = createSounding();
    findSleepTimer(player.deps).extendSleep();
    expect(player.store.getState().sleep).toBeUndefined();
  });
});

describe("attachSleepTimer: the end of the story", () => {
  it("pauses there, at any rate", () => {
    const player = createSounding(10);
    player.actions.setRate(2);
    findSleepTimer(player.deps).sleepAtStoryEnd();
    expect(readLeft(player)).toBe(15);
    player.engine.calls.length = 0;
    player.engine.playTo(39.9);
    wait(player, 0.25);
    expect(player.engine.calls).not.toContain("pause");
    player.engine.playTo(40.3);
    wait(player, 0.25);
    expect(player.engine.calls.slice(-2)).toEqual(["pause", "volume 1"]);
  });

  it("is that of another story when the listener goes there", () => {
    const player = createSounding(10);
    findSleepTimer(player.deps).sleepAtStoryEnd();
    player.actions.seek(60);
    wait(player, 0.25);
    expect(readLeft(player)).toBe(40);
    player.actions.seek(5);
    wait(player, 0.25);
    expect(readLeft(player)).toBe(35);
    expect(player.engine.calls).not.toContain("pause");
  });

  it("is the end of the episode where there are no stories, and nothing follows", () => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    player.engine.startSounding();
    findSleepTimer(player.deps).sleepAtStoryEnd();
    expect(readLeft(player)).toBe(100);
    player.engine.emit({ type: "ended" });
    expect(player.store.getState()).toMatchObject({ isNextDue: false, sleep: undefined });
  });

  it("waits while the sound is paused", () => {
    const player = createSounding(10);
    findSleepTimer(player.deps).sleepAtStoryEnd();
    player.engine.stopSounding();
    wait(player, 120);
    expect(readLeft(player)).toBe(30);
  });
});

describe("attachSleepTimer: the end of the episode", () => {
  it("fades out, lets it end, restores the volume, and nothing follows", () => {
    const player = createSounding(95);
    findSleepTimer(player.deps).sleepAtEpisodeEnd();
    expect(player.engine.calls).toEqual(["volume 0.5"]);
    player.engine.moveTo(100);
    player.engine.emit({ type: "ended" });
    expect(player.engine.calls).toEqual(["volume 0.5", "volume 1"]);
    expect(player.store.getState()).toMatchObject({ isNextDue: false, sleep: undefined });
  });

  it("becomes a time of the clock when it is extended", () => {
    const player = createSounding(70);
    findSleepTimer(player.deps).sleepAtEpisodeEnd();
    findSleepTimer(player.deps).extendSleep();
    expect(player.store.getState().sleep).toMatchObject({
      goal: { kind: "time" },
      secondsLeft: 330,
    });
  });
});
