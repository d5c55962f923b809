import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  createTestPlayer,
  longTrack,
  shortTrack,
  type TestPlayer,
} from "../../support/test-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

/** A player that was asked to play what does not come, at the first try. */
function createMissing(): TestPlayer {
  const player = createTestPlayer();
  player.actions.cue(shortTrack);
  player.actions.play();
  player.engine.emit({ type: "starting" });
  player.engine.emit({ type: "failed", failure: "unsupported" });
  player.engine.calls.length = 0;
  return player;
}

describe("attachRecovery: a sound that never came", () => {
  it("is asked for once more, and plays where that was an accident", () => {
    const { store, engine } = createMissing();
    // The engine may say it twice.
    engine.emit({ type: "failed", failure: "unsupported" });
    expect(store.getState().status).not.toBe("failed");
    vi.advanceTimersByTime(500);
    expect(engine.calls).toEqual([`load ${shortTrack.url} at 0`, "play"]);
    engine.startSounding();
    expect(store.getState().status).toBe("playing");
  });

  it("is a failure at the second try, and at each that the listener makes", () => {
    const { store, actions, engine } = createMissing();
    vi.advanceTimersByTime(500);
    engine.emit({ type: "failed", failure: "unsupported" });
    expect(store.getState()).toMatchObject({ status: "failed", failure: "unsupported" });
    actions.play();
    engine.emit({ type: "failed", failure: "unsupported" });
    expect(store.getState().status).toBe("failed");
  });

  it("is made ready, and no more, when the listener has paused it", () => {
    const { actions, engine, store } = createMissing();
    actions.pause();
    engine.calls.length = 0;
    vi.advanceTimersByTime(60_000);
    expect(engine.calls).toEqual([`load ${shortTrack.url} at 0`]);
    expect(store.getState().status).toBe("ready");
  });

  it("plays when the listener asks before the second try, though its element says nothing", () => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    player.engine.emit({ type: "failed", failure: "unsupported" });
    player.actions.play();
    player.engine.calls.length = 0;
    vi.advanceTimersByTime(500);
    expect(player.engine.calls).toEqual([`load ${shortTrack.url} at 0`, "play"]);
  });

  it("is made ready, and no more, when the listener takes that back", () => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    player.engine.emit({ type: "failed", failure: "unsupported" });
    player.actions.play();
    player.actions.pause();
    player.engine.calls.length = 0;
    vi.advanceTimersByTime(60_000);
    expect(player.engine.calls).toEqual([`load ${shortTrack.url} at 0`]);
    expect(player.store.getState().isSlow).toBe(false);
  });

  it("is left for what the listener wants instead", () => {
    const { actions, engine } = createMissing();
    actions.resume(longTrack);
    engine.startSounding();
    vi.advanceTimersByTime(60_000);
    expect(engine.calls.filter((call) => call.includes(shortTrack.url))).toEqual([]);
  });
});
