import { beforeEach, describe, expect, it, vi } from "vitest";
import { createSoundingAt } from "../../support/sounding-player.ts";
import {
  createTestPlayer,
  failTwice,
  shortTrack,
  type TestPlayer,
} from "../../support/test-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

const isSlow = ({ store }: TestPlayer): boolean => store.getState().isSlow;

/** Lets time pass in which a byte comes every second. */
function drip({ engine }: TestPlayer, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1000);
    engine.emit({ type: "received" });
  }
}

describe("attachSlowSound: sound that does not come", () => {
  it("is noticed after three seconds, although a byte comes now and then", () => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    player.actions.play();
    player.engine.emit({ type: "starting" });
    drip(player, 2);
    expect(isSlow(player)).toBe(false);
    drip(player, 1);
    expect(isSlow(player)).toBe(true);
  });

  it("is noticed when the element does not even answer", () => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    player.actions.play();
    vi.advanceTimersByTime(3000);
    expect(isSlow(player)).toBe(true);
  });

  it("is noticed after a seek that leads nowhere, from the seek on", () => {
    const player = createSoundingAt(30);
    player.actions.seek(80);
    player.engine.emit({ type: "waiting" });
    vi.advanceTimersByTime(2000);
    player.actions.seek(85);
    vi.advanceTimersByTime(2999);
    expect(isSlow(player)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isSlow(player)).toBe(true);
  });

  it.each([
    ["it sounds", ({ engine }: TestPlayer) => engine.emit({ type: "playing" })],
    ["the listener pauses", ({ actions }: TestPlayer) => actions.pause()],
    ["it has failed", failTwice],
  ])("is said no more when %s", (_, end) => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    player.actions.play();
    player.engine.emit({ type: "starting" });
    vi.advanceTimersByTime(3000);
    end(player);
    expect(isSlow(player)).toBe(false);
  });

  it("is nothing while nobody has asked for it", () => {
    const player = createTestPlayer();
    player.actions.cue(shortTrack);
    vi.advanceTimersByTime(60_000);
    expect(isSlow(player)).toBe(false);
  });
});
