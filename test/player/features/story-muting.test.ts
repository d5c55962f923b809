import { beforeEach, describe, expect, it, vi } from "vitest";
import { findStoryMuting } from "#player/features/story-muting.ts";
import { createTestPlayer, longTrack, type TestPlayer } from "../../support/test-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

const createMuted = (startSeconds: number, endSeconds: number) => ({
  title: `从 ${startSeconds}`,
  tag: "作文",
  startSeconds,
  endSeconds,
});
const second = createMuted(100, 200);
const third = createMuted(200, 300);
const last = createMuted(500, 600);

/** A player that sounds at a second, with muted stories. */
function createSounding(seconds: number, stories = [second]): TestPlayer {
  const player = createTestPlayer();
  player.actions.cue(longTrack);
  findStoryMuting(player.deps).setMutedStories("long", stories);
  player.engine.startSounding();
  player.engine.calls.length = 0;
  player.engine.playTo(seconds);
  return player;
}

const readSkipped = ({ store }: TestPlayer) => store.getState().skipped;

describe("attachStoryMuting", () => {
  it("leaves a muted story out when the sound comes to it, and says so", () => {
    const player = createSounding(99.5);
    vi.advanceTimersByTime(499);
    expect(player.engine.calls).toEqual([]);
    player.engine.moveTo(100);
    vi.advanceTimersByTime(1);
    expect(player.engine.calls).toEqual(["seek 200"]);
    expect(player.store.getState().positionSeconds).toBe(200);
    expect(readSkipped(player)).toMatchObject({ stories: [second], fromSeconds: 100 });
  });

  it("leaves stories that follow one another out in one go", () => {
    const player = createSounding(99.9, [second, third, last]);
    player.engine.moveTo(100);
    vi.advanceTimersByTime(200);
    expect(player.engine.calls).toEqual(["seek 300"]);
    expect(readSkipped(player)?.stories).toEqual([second, third]);
  });

  it("goes to the very end where the last story is muted", () => {
    const player = createSounding(499.9, [last]);
    player.engine.moveTo(500);
    vi.advanceTimersByTime(200);
    expect(player.engine.calls).toEqual(["seek 600"]);
  });

  it("is as soon at faster rates, and at once when a timer was late", () => {
    const player = createSounding(90);
    player.actions.setRate(2);
    player.engine.playTo(99);
    player.engine.calls.length = 0;
    player.engine.moveTo(100);
    vi.advanceTimersByTime(500);
    expect(player.engine.calls).toEqual(["seek 200"]);
    const late = createSounding(50);
    late.engine.playTo(103);
    expect(late.engine.calls).toEqual(["seek 200"]);
  });

  it("lets a story be heard to which the listener went, until they go elsewhere", () => {
    const player = createSounding(10);
    player.actions.seek(150);
    player.engine.playTo(150.2);
    player.engine.playTo(199);
    expect(player.engine.calls).toEqual(["seek 150"]);
    player.actions.seek(90);
    player.engine.playTo(100.1);
    expect(player.engine.calls).toEqual(["seek 150", "seek 90", "seek 200"]);
  });

  it("lets what is brought back be heard, all of it", () => {
    const player = createSounding(100.1, [second, third]);
    expect(player.engine.calls).toEqual(["seek 300"]);
    player.actions.playMoment(longTrack, { startSeconds: 99.97 });
    findStoryMuting(player.deps).want({ startSeconds: 99.97, endSeconds: 200 });
    for (const seconds of [100.2, 199, 200.2, 299]) player.engine.playTo(seconds);
    expect(player.engine.calls).toEqual(["seek 300", "seek 99.97", "play"]);
  });

  it("leaves a story out that is muted while it is heard, even by who went there", () => {
    const player = createSounding(10, []);
    const muting = findStoryMuting(player.deps);
    player.actions.seek(150);
    player.engine.playTo(150.2);
    muting.wantNothing();
    muting.setMutedStories("long", [second]);
    expect(player.engine.calls).toEqual(["seek 150", "seek 200"]);
  });

  it("plays a clip and a link's moment whole", () => {
    const player = createSounding(10);
    player.actions.playMoment(longTrack, { startSeconds: 95, endSeconds: 110 });
    player.engine.startSounding();
    player.engine.playTo(101);
    expect(player.engine.calls).not.toContain("seek 200");
    const linked = createTestPlayer();
    linked.actions.cue(longTrack, { startSeconds: 120 });
    findStoryMuting(linked.deps).setMutedStories("long", [second]);
    linked.actions.play();
    linked.engine.startSounding();
    linked.engine.playTo(121);
    expect(linked.engine.calls).not.toContain("seek 200");
  });

  it("does not take the way back to the sentence's start for the listener's wish", () => {
    const track = { ...longTrack, sentenceStartsSeconds: Float64Array.of(198) };
    const player = createTestPlayer();
    player.actions.cue(track);
    findStoryMuting(player.deps).setMutedStories("long", [second]);
    player.engine.startSounding();
    player.engine.playTo(201);
    player.actions.pause();
    player.engine.stopSounding();
    player.wallClock.nowMs += 120_000;
    player.actions.play();
    expect(player.engine.calls).toContain("seek 198");
    player.engine.startSounding();
    player.engine.playTo(198.1);
    expect(player.engine.calls.at(-1)).toBe("seek 200");
  });

  it.each([
    ["while it is paused", (player: TestPlayer) => player.engine.stopSounding()],
    [
      "once nothing is muted any more",
      (player: TestPlayer) => findStoryMuting(player.deps).setMutedStories("long", []),
    ],
    [
      "in another episode",
      (player: TestPlayer) =>
        player.actions.playMoment({ ...longTrack, id: "b" }, { startSeconds: 0 }),
    ],
  ])("leaves nothing out %s", (_, change) => {
    const player = createSounding(50);
    change(player);
    player.engine.playTo(101);
    vi.advanceTimersByTime(1000);
    expect(player.engine.calls).not.toContain("seek 200");
    expect(readSkipped(player)).toBeUndefined();
  });

  it("stops with the player", () => {
    const player = createSounding(99.5);
    player.detach();
    player.engine.moveTo(100);
    vi.advanceTimersByTime(1000);
    expect(player.engine.calls).toEqual([]);
  });
});

describe("seekBy", () => {
  it.each([
    [90, 30, 220],
    [190.5, -10, 180.5],
    [205, -10, 95],
    [90, 5, 95],
    [205, 30, 235],
  ])("from %d by %d leads to %d, counting nothing that is left out", (from, step, to) => {
    const player = createTestPlayer();
    player.actions.cue(longTrack);
    player.actions.seek(from);
    findStoryMuting(player.deps).setMutedStories("long", [second]);
    player.actions.seekBy(step);
    expect(player.store.getState().positionSeconds).toBe(to);
  });
});
