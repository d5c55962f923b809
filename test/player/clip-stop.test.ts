import { beforeEach, describe, expect, it, vi } from "vitest";
import { createClipStop } from "#player/clip-stop.ts";
import { createTestPlayer, shortTrack, type TestPlayer } from "../support/test-player.ts";

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

describe("createClipStop", () => {
  const clip = { ...moment, isOver: false };

  it.each([
    [1, 250],
    [2, 125],
    [0.5, 500],
  ])("stops at rate %f after %i ms for a quarter of a second of sound", (rate, delayMs) => {
    const stop = vi.fn<() => void>();
    createClipStop(stop).schedule({ clip, positionSeconds: 19.75, rate });
    vi.advanceTimersByTime(delayMs - 1);
    expect(stop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it("leaves a far end to later positions, which know of stalls", () => {
    const stop = vi.fn<() => void>();
    createClipStop(stop).schedule({ clip, positionSeconds: 12, rate: 1 });
    vi.advanceTimersByTime(60_000);
    expect(stop).not.toHaveBeenCalled();
  });

  it("does not stop once it is cancelled, nor without a clip, nor for one that is over", () => {
    const stop = vi.fn<() => void>();
    const clipStop = createClipStop(stop);
    clipStop.schedule({ clip, positionSeconds: 19.5, rate: 1 });
    clipStop.cancel();
    clipStop.schedule({ clip: undefined, positionSeconds: 19.5, rate: 1 });
    clipStop.schedule({ clip: { ...clip, isOver: true }, positionSeconds: 19.5, rate: 1 });
    vi.advanceTimersByTime(60_000);
    expect(stop).not.toHaveBeenCalled();
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
      vi.advanceTimersByTime(60_000);
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
