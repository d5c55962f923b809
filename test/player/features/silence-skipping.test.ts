import { beforeEach, describe, expect, it, vi } from "vitest";
import { createTestPlayer, shortTrack, type TestPlayer } from "../../support/test-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

const track = {
  ...shortTrack,
  silences: [
    { startSeconds: 10, endSeconds: 11 },
    { startSeconds: 20, endSeconds: 20.5 },
  ],
};

/** A player that jumps over silences and sounds at a second. */
function createSounding(seconds: number): TestPlayer {
  const player = createTestPlayer();
  player.actions.changeSettings({ isSkippingPauses: true });
  player.actions.cue(track);
  player.engine.startSounding();
  player.engine.calls.length = 0;
  player.engine.playTo(seconds);
  return player;
}

const readSaved = ({ store }: TestPlayer): number => store.getState().settings.savedSeconds;

describe("attachSilenceSkipping", () => {
  it("jumps when the silence begins, between two positions, and counts what that saves", () => {
    const player = createSounding(9.8);
    vi.advanceTimersByTime(199);
    expect(player.engine.calls).toEqual([]);
    player.engine.moveTo(10);
    vi.advanceTimersByTime(1);
    expect(player.engine.calls).toEqual(["seek 11"]);
    expect(readSaved(player)).toBeCloseTo(0.91, 6);
    expect(player.store.getState().positionSeconds).toBe(11);
  });

  it("counts wall-clock time without that of the jump, and sums it up over visits", () => {
    const player = createSounding(5);
    player.actions.setRate(2);
    player.engine.playTo(9.9);
    player.engine.moveTo(10);
    vi.advanceTimersByTime(50);
    expect(readSaved(player)).toBeCloseTo(0.41, 6);
    player.engine.emit({ type: "seeked", positionSeconds: 11 });
    expect(createTestPlayer().store.getState().settings.savedSeconds).toBeCloseTo(0.41, 6);
  });

  it("jumps to the same position from the middle of a silence, and not for a rest of it", () => {
    const player = createSounding(10.5);
    vi.advanceTimersByTime(0);
    expect(player.engine.calls).toEqual(["seek 11"]);
    expect(createSounding(10.95).engine.calls).toEqual([]);
    vi.advanceTimersByTime(0);
  });

  it("does not jump out of words, when the sound is slower than the clock", () => {
    const player = createSounding(9.8);
    player.engine.moveTo(9.85);
    vi.advanceTimersByTime(200);
    expect(player.engine.calls).toEqual([]);
    player.engine.playTo(9.9);
    player.engine.moveTo(10);
    vi.advanceTimersByTime(100);
    expect(player.engine.calls).toEqual(["seek 11"]);
  });

  it.each([
    [
      "while it is turned off",
      (player: TestPlayer) => player.actions.changeSettings({ isSkippingPauses: false }),
    ],
    ["while it is paused", (player: TestPlayer) => player.engine.stopSounding()],
    ["while it stalls", (player: TestPlayer) => player.engine.emit({ type: "waiting" })],
  ])("does not jump %s", (_, change) => {
    const player = createSounding(5);
    change(player);
    player.engine.playTo(9.9);
    player.engine.moveTo(10.1);
    vi.advanceTimersByTime(500);
    expect(player.engine.calls).toEqual([]);
  });

  it("stays inside of a clip", () => {
    const player = createSounding(5);
    player.actions.playMoment(track, { startSeconds: 8, endSeconds: 10.4 });
    player.engine.startSounding();
    player.engine.playTo(9.9);
    player.engine.moveTo(10);
    vi.advanceTimersByTime(100);
    expect(player.engine.calls).toContain("seek 10.4");
  });
});
