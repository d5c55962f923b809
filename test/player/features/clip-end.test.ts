import { beforeEach, describe, expect, it, vi } from "vitest";
import { reduceClip } from "#player/features/clip-end.ts";
import { createTestPlayer, shortTrack, type TestPlayer } from "../../support/test-player.ts";

const moment = { startSeconds: 10, endSeconds: 20 };

beforeEach(() => {
  vi.useFakeTimers();
});

/** A player in which the clip from 10 to 20 sounds. */
function playClip(): TestPlayer {
  const player = createTestPlayer();
  player.actions.playMoment(shortTrack, moment);
  player.engine.startSounding();
  player.engine.calls.length = 0;
  return player;
}

/** A player in which the clip has stopped at its end. */
function playClipToEnd(): TestPlayer {
  const player = playClip();
  player.engine.playTo(19.9);
  vi.advanceTimersByTime(100);
  player.engine.moveTo(20);
  player.engine.stopSounding();
  player.engine.calls.length = 0;
  return player;
}

const countPauses = ({ engine }: TestPlayer): number =>
  engine.calls.filter((call) => call === "pause").length;

describe("reduceClip", () => {
  const clip = { ...moment, isOver: true };

  it.each([
    ["begins with a moment that has an end", { positionSeconds: 10, moment }, false],
    ["ends with a moment that has none", { positionSeconds: 15, moment: { startSeconds: 15 } }],
    ["is open again after a seek inside of it", { positionSeconds: 15 }, false],
    ["ends with a seek out of it", { positionSeconds: 20 }],
  ])("%s", (_, target, isOver?: boolean) => {
    const { clip: next } = reduceClip({ clip }, { type: "seek", ...target });
    expect(next).toEqual(isOver === undefined ? undefined : { ...moment, isOver });
  });

  it("is left by playing on past its end, not by playing on inside of it", () => {
    expect(reduceClip({ clip }, { type: "play" })).toEqual({ clip: undefined });
    expect(reduceClip({ clip: { ...clip, isOver: false } }, { type: "play" })).toEqual({});
  });

  it("is over where the sound itself ends", () => {
    const { clip: next } = reduceClip({ clip: { ...clip, isOver: false } }, { type: "ended" });
    expect(next).toEqual(clip);
  });
});

describe("attachClipEnd", () => {
  it.each([
    [1, 250],
    [2, 125],
    [0.5, 500],
  ])("stops at rate %f after %i ms for a quarter of a second of sound", (rate, delayMs) => {
    const player = playClip();
    player.actions.setRate(rate);
    player.engine.playTo(19.75);
    vi.advanceTimersByTime(delayMs - 1);
    expect(countPauses(player)).toBe(0);
    vi.advanceTimersByTime(1);
    expect(countPauses(player)).toBe(1);
  });

  it("leaves a far end to later positions, which know of stalls", () => {
    const player = playClip();
    player.engine.playTo(12);
    vi.advanceTimersByTime(60_000);
    expect(countPauses(player)).toBe(0);
  });

  it("stops at once where the end has passed, without a timer", () => {
    const player = playClip();
    player.engine.playTo(20.1);
    expect(countPauses(player)).toBe(1);
  });

  it("does not stop one that is over, nor once the player is taken apart", () => {
    const over = playClipToEnd();
    over.engine.playTo(19.9);
    const detached = playClip();
    detached.engine.playTo(19.9);
    detached.detach();
    vi.advanceTimersByTime(60_000);
    expect(countPauses(over)).toBe(0);
    expect(countPauses(detached)).toBe(0);
  });
});

describe("createPlayer: a clip", () => {
  it("stops at its end, between two positions", () => {
    const { store, engine } = playClip();
    engine.playTo(19.75);
    vi.advanceTimersByTime(249);
    expect(engine.calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(engine.calls).toEqual(["pause"]);
    expect(store.getState().clip).toEqual({ ...moment, isOver: true });
  });

  it("does not stop while it is paused or stalled before its end", () => {
    for (const type of ["paused", "waiting"] as const) {
      const { engine } = playClip();
      engine.playTo(19.8);
      engine.emit({ type });
      // Not so long that a stalled sound is asked for again.
      vi.advanceTimersByTime(5000);
      expect(engine.calls).toEqual([]);
    }
  });

  it("is played again from its start", () => {
    const { store, actions, engine } = playClipToEnd();
    actions.playMoment(shortTrack, moment);
    expect(engine.calls).toEqual(["seek 10", "play"]);
    expect(store.getState().clip).toEqual({ ...moment, isOver: false });
  });

  it("is left behind when the listener plays on past its end", () => {
    const { store, actions, engine } = playClipToEnd();
    actions.play();
    engine.startSounding();
    engine.playTo(20.3);
    vi.advanceTimersByTime(60_000);
    expect(engine.calls).toEqual(["play"]);
    expect(store.getState().clip).toBeUndefined();
  });

  it.each([5, 20, 50])("ends with a seek out of it, to %i", (target) => {
    const { store, actions } = playClip();
    actions.seek(target);
    expect(store.getState().clip).toBeUndefined();
  });

  it("goes on with a seek inside of it, even when it was over", () => {
    const { store, actions } = playClipToEnd();
    actions.seek(15);
    expect(store.getState().clip).toEqual({ ...moment, isOver: false });
  });
});

describe("createPlayer: a loop", () => {
  /** A player in which the stretch from 10 to 20 is heard again and again. */
  function playLoop(): TestPlayer {
    const player = createTestPlayer();
    player.actions.loop(shortTrack, moment);
    player.engine.startSounding();
    return player;
  }
  const loop = { ...moment, isOver: false, isLooped: true };

  it("loads the episode at its start and plays", () => {
    const { engine, store } = playLoop();
    expect(engine.calls).toEqual([`load ${shortTrack.url} at 10`, "play"]);
    expect(store.getState().clip).toEqual(loop);
  });

  it("starts over at its end without a pause, as often as it gets there", () => {
    const { engine, store } = playLoop();
    engine.calls.length = 0;
    for (let round = 1; round <= 3; round += 1) {
      engine.playTo(19.75);
      vi.advanceTimersByTime(250);
      expect(engine.calls).toEqual(Array.from({ length: round }, () => "seek 10"));
      expect(store.getState()).toMatchObject({
        status: "playing",
        positionSeconds: 10,
        clip: loop,
      });
    }
  });

  it("starts over with the report itself when timers come late, as on a hidden page", () => {
    const { engine } = playLoop();
    engine.calls.length = 0;
    engine.playTo(20.2);
    expect(engine.calls).toEqual(["seek 10"]);
  });

  it("starts over where the sound itself ends, and the episode does not count as heard", () => {
    const player = createTestPlayer();
    player.actions.loop(shortTrack, { startSeconds: 90, endSeconds: 100 });
    player.engine.startSounding();
    player.engine.calls.length = 0;
    player.engine.emit({ type: "paused" });
    player.engine.emit({ type: "ended" });
    expect(player.engine.calls).toEqual(["seek 90", "play"]);
    expect(player.loadMemory().positions["short"]?.isFinished).toBe(false);
  });

  it("takes the place of a clip that was over", () => {
    const { actions, store, engine } = playClipToEnd();
    actions.loop(shortTrack, moment);
    expect(engine.calls).toEqual(["seek 10", "play"]);
    expect(store.getState().clip).toEqual(loop);
  });

  it("is ended on demand, and the sound goes on past its end", () => {
    const { actions, engine, store } = playLoop();
    actions.endLoop();
    engine.calls.length = 0;
    engine.playTo(19.9);
    vi.advanceTimersByTime(60_000);
    expect(engine.calls).toEqual([]);
    expect(store.getState().clip).toBeUndefined();
  });

  it.each([5, 20, 50])("is ended by a seek out of it, to %i", (target) => {
    const { actions, store } = playLoop();
    actions.seek(target);
    expect(store.getState().clip).toBeUndefined();
  });

  it("holds through a seek inside of it and through a pause", () => {
    const { actions, store, engine } = playLoop();
    actions.seek(15);
    engine.stopSounding();
    actions.play();
    expect(store.getState().clip).toEqual(loop);
  });

  it("is none without a length", () => {
    const { actions, engine } = createTestPlayer();
    actions.loop(shortTrack, { startSeconds: 10, endSeconds: 10 });
    expect(engine.calls).toEqual([]);
  });

  it("leaves a clip that stops alone when it is ended", () => {
    const { actions, store } = playClip();
    actions.endLoop();
    expect(store.getState().clip).toEqual({ ...moment, isOver: false });
  });
});
