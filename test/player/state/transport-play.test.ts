import { describe, expect, it } from "vitest";
import { createSoundingAt } from "../../support/sounding-player.ts";
import {
  createSavedPosition,
  createTestPlayer,
  shortTrack,
  type TestPlayer,
} from "../../support/test-player.ts";

describe("attachTransport: play after a pause", () => {
  const track = { ...shortTrack, sentenceStartsSeconds: Float64Array.of(4, 10, 20) };

  /** A player that was paused at second 14 so many ms ago. */
  function createPaused(agoMs: number, at = 14): TestPlayer {
    const player = createTestPlayer();
    player.actions.cue(track);
    player.engine.startSounding();
    player.engine.playTo(at);
    player.engine.stopSounding();
    player.wallClock.nowMs += agoMs;
    player.engine.calls.length = 0;
    return player;
  }

  it("of over a minute goes back to the start of the sentence", () => {
    const { actions, engine } = createPaused(60_001);
    actions.play();
    expect(engine.calls).toEqual(["seek 10", "play"]);
  });

  it.each([
    ["a minute", 60_000, 14],
    ["over a minute, before the first sentence", 90_000, 3],
    ["over a minute, at the start of a sentence", 90_000, 10],
    ["over a minute, long after the last sentence", 90_000, 60],
    ["a time that the clock says to lie ahead", -90_000, 14],
  ])("of %s goes on where it was", (_, agoMs, at) => {
    const { actions, engine } = createPaused(agoMs, at);
    actions.play();
    expect(engine.calls).toEqual(["play"]);
  });

  it("goes back also on the next day, in a new visit", () => {
    const { actions, engine } = createTestPlayer({ positions: { short: createSavedPosition(14) } });
    actions.resume(track);
    expect(engine.calls).toEqual([`load ${shortTrack.url} at 14`, "seek 10", "play"]);
  });

  it("stays at a moment that a link points to", () => {
    const positions = { short: createSavedPosition(50) };
    const { actions, engine } = createTestPlayer({ positions });
    actions.cue(track, { startSeconds: 14 });
    engine.calls.length = 0;
    actions.play();
    expect(engine.calls).toEqual(["play"]);
  });
});

describe("attachTransport: seekRoughly", () => {
  it("goes near a place and keeps nothing yet", () => {
    const { store, actions, engine, loadMemory } = createSoundingAt(10);
    actions.seekRoughly(50);
    expect(engine.calls).toEqual(["seek roughly 50"]);
    expect(store.getState().positionSeconds).toBe(50);
    expect(loadMemory().positions["short"]?.seconds).not.toBe(50);
  });
});

describe("attachTransport: the end of an episode", () => {
  it("makes another one due, until something is played or sought", () => {
    for (const [act, expected] of [
      ["play", false],
      ["seek", false],
      ["nothing", true],
    ] as const) {
      const { store, actions, engine } = createSoundingAt(99);
      engine.emit({ type: "ended" });
      if (act === "play") actions.play();
      if (act === "seek") actions.seek(10);
      expect(store.getState().isNextDue).toBe(expected);
    }
  });
});
