import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  createTestPlayer,
  failTwice,
  longTrack,
  shortTrack,
  type TestPlayer,
} from "../../support/test-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

const askAt = (seconds: number): string[] => [`load ${shortTrack.url} at ${seconds}`, "play"];

/** A player in which the short episode sounds at second 30. */
function createSounding(): TestPlayer {
  const player = createTestPlayer();
  player.actions.cue(shortTrack);
  player.engine.startSounding();
  player.engine.playTo(30);
  player.engine.calls.length = 0;
  return player;
}

/** A player whose sound was lost on the way, at 30.2 s. */
function createLost(): TestPlayer {
  const player = createSounding();
  player.engine.moveTo(30.2);
  player.engine.emit({ type: "failed", failure: "network" });
  return player;
}

/** Lets every attempt fail. */
function loseForGood(player: TestPlayer): void {
  for (let second = 0; second < 65; second += 1) {
    player.engine.calls.length = 0;
    vi.advanceTimersByTime(1000);
    if (!player.engine.calls.includes("play")) continue;
    player.engine.emit({ type: "starting" });
    player.engine.emit({ type: "failed", failure: "unsupported" });
  }
}

describe("attachRecovery: a sound that breaks off", () => {
  it("is a stall, and asked for again after a second, where it broke off", () => {
    const { store, engine } = createLost();
    expect(store.getState()).toMatchObject({
      status: "stalled",
      isReconnecting: true,
      positionSeconds: 30.2,
    });
    vi.advanceTimersByTime(999);
    expect(engine.calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(engine.calls).toEqual(askAt(30.2));
  });

  it("is asked for ever more seldom", () => {
    const { engine, store } = createLost();
    const delays: number[] = [];
    let sinceMs = 0;
    while (store.getState().status !== "failed" && delays.length < 20) {
      vi.advanceTimersByTime(100);
      sinceMs += 100;
      if (!engine.calls.includes("play")) continue;
      engine.calls.length = 0;
      delays.push(sinceMs);
      sinceMs = 0;
      engine.emit({ type: "starting" });
      engine.emit({ type: "failed", failure: "network" });
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000]);
    expect(store.getState()).toMatchObject({ failure: "network", isReconnecting: false });
  });

  it("is good again once it sounds, and later losses are counted anew", () => {
    const { store, engine } = createLost();
    for (let loss = 0; loss < 20; loss += 1) {
      vi.advanceTimersByTime(1000);
      engine.startSounding();
      expect(store.getState()).toMatchObject({ status: "playing", isReconnecting: false });
      engine.playTo(40 + loss * 2);
      engine.emit({ type: "failed", failure: "network" });
    }
    expect(store.getState().status).toBe("stalled");
  });

  it("that breaks at the same place every time is a failure in the end", () => {
    const { store, engine } = createLost();
    for (let loss = 0; loss < 6; loss += 1) {
      vi.advanceTimersByTime(30_000);
      engine.startSounding();
      engine.playTo(30.3);
      engine.emit({ type: "failed", failure: "unsupported" });
    }
    expect(store.getState()).toMatchObject({ status: "failed", failure: "unsupported" });
  });

  it("is left alone when the listener pauses, and asked for when they play", () => {
    const { store, actions, engine } = createLost();
    actions.pause();
    expect(store.getState()).toMatchObject({ status: "ready", isReconnecting: false });
    engine.calls.length = 0;
    vi.advanceTimersByTime(60_000);
    expect(engine.calls).toEqual([]);
    actions.play();
    expect(engine.calls).toEqual(["play"]);
  });

  it("is forgotten when another episode is played", () => {
    const { actions, engine } = createLost();
    actions.resume(longTrack);
    engine.calls.length = 0;
    vi.advanceTimersByTime(5000);
    expect(engine.calls).toEqual([]);
  });

  it("is asked for where the listener has moved to meanwhile", () => {
    const { actions, engine } = createLost();
    actions.seek(70);
    engine.calls.length = 0;
    vi.advanceTimersByTime(1000);
    expect(engine.calls).toEqual(askAt(70));
  });
});

describe("attachRecovery: a sound that was heard, and is lost", () => {
  it("is a failure while nobody plays it", () => {
    const { store, engine } = createSounding();
    engine.stopSounding();
    engine.emit({ type: "failed", failure: "network" });
    expect(store.getState().status).toBe("failed");
  });
});

describe("attachRecovery: a file that ends too early", () => {
  it("is a failure, and not asked for again", () => {
    const { engine, store } = createSounding();
    engine.emit({ type: "failed", failure: "incomplete" });
    vi.advanceTimersByTime(60_000);
    expect(store.getState()).toMatchObject({ status: "failed", failure: "incomplete" });
    expect(engine.calls).toEqual([]);
  });
});

describe("attachRecovery: a connection over which nothing comes", () => {
  it.each(["waiting", "starting"] as const)("is dead eight seconds after %s", (type) => {
    const { engine, store } = createSounding();
    engine.emit({ type });
    vi.advanceTimersByTime(7999);
    expect(store.getState().isReconnecting).toBe(false);
    vi.advanceTimersByTime(1);
    expect(store.getState().isReconnecting).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(engine.calls).toEqual(askAt(30));
  });

  it("is only slow while bytes come, but not for more than half a minute", () => {
    const { engine } = createSounding();
    engine.emit({ type: "waiting" });
    for (let second = 0; second < 29; second += 1) {
      vi.advanceTimersByTime(1000);
      engine.emit({ type: "received" });
    }
    expect(engine.calls).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(engine.calls).toEqual(askAt(30));
  });

  it("is asked for at once when the listener does not want to wait", () => {
    const { engine, actions } = createSounding();
    engine.emit({ type: "waiting" });
    actions.askAnew();
    expect(engine.calls).toEqual(askAt(30));
    vi.advanceTimersByTime(7999);
    expect(engine.calls).toEqual(askAt(30));
  });

  it("fails when it stays dead through every attempt", () => {
    const { engine, store } = createSounding();
    engine.emit({ type: "waiting" });
    vi.advanceTimersByTime(200_000);
    expect(store.getState()).toMatchObject({ status: "failed", failure: "network" });
    expect(engine.calls.filter((call) => call === "play")).toHaveLength(6);
  });

  it("is nobody's business while the sound is paused", () => {
    const { engine } = createSounding();
    engine.emit({ type: "waiting" });
    engine.stopSounding();
    vi.advanceTimersByTime(60_000);
    expect(engine.calls).toEqual([]);
  });
});

describe("attachRecovery: when the network returns", () => {
  it("asks at once", () => {
    const { actions, engine } = createLost();
    actions.reconnect();
    expect(engine.calls).toEqual(askAt(30.2));
    engine.startSounding();
    vi.advanceTimersByTime(60_000);
    expect(engine.calls).toEqual(askAt(30.2));
  });

  it("plays on even after everything has failed", () => {
    const player = createLost();
    loseForGood(player);
    expect(player.store.getState().status).toBe("failed");
    player.engine.calls.length = 0;
    player.actions.reconnect();
    expect(player.engine.calls).toEqual(askAt(30.2));
  });

  it("makes ready what failed unplayed, and plays nothing", () => {
    const player = createTestPlayer();
    const { actions, engine, store } = player;
    actions.cue(shortTrack);
    failTwice(player);
    engine.calls.length = 0;
    actions.reconnect();
    expect(engine.calls).toEqual([`load ${shortTrack.url} at 0`]);
    expect(store.getState()).toMatchObject({ status: "ready", failure: undefined });
  });

  it("leaves alone what plays", () => {
    const { actions, engine } = createSounding();
    actions.reconnect();
    expect(engine.calls).toEqual([]);
  });
});
