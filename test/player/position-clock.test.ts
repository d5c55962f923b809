import { beforeEach, describe, expect, it, vi } from "vitest";
import { createPositionClock } from "#player/position-clock.ts";

const frameMs = 16;

beforeEach(() => {
  vi.useFakeTimers();
});

/** A clock over a position that tests move, and what a listener hears of it. */
function createHeardClock() {
  const read = vi.fn<() => number>().mockReturnValue(10);
  const clock = createPositionClock(read);
  const heard: number[] = [];
  const listen = (): (() => void) => clock.subscribe((seconds) => heard.push(seconds));
  return { read, clock, heard, listen };
}

describe("createPositionClock", () => {
  it("tells a new listener the position at once", () => {
    const { heard, listen } = createHeardClock();
    listen();
    expect(heard).toEqual([10]);
  });

  it("tells the position on every frame while it runs", () => {
    const { read, clock, heard, listen } = createHeardClock();
    listen();
    clock.setRunning(true);
    read.mockReturnValue(11);
    vi.advanceTimersByTime(frameMs);
    read.mockReturnValue(12);
    vi.advanceTimersByTime(frameMs);
    expect(heard).toEqual([10, 11, 12]);
  });

  it("sleeps while nothing plays", () => {
    const { clock, heard, listen } = createHeardClock();
    listen();
    vi.advanceTimersByTime(1000);
    clock.setRunning(true);
    vi.advanceTimersByTime(frameMs);
    clock.setRunning(false);
    // The frame that was under way is the last one.
    vi.advanceTimersByTime(1000);
    expect(heard).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("sleeps while nobody listens", () => {
    const { read, clock, listen } = createHeardClock();
    clock.setRunning(true);
    expect(vi.getTimerCount()).toBe(0);
    const stop = listen();
    expect(vi.getTimerCount()).toBe(1);
    stop();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("wakes up for a listener that comes while it runs", () => {
    const { clock, heard, listen } = createHeardClock();
    clock.setRunning(true);
    listen();
    vi.advanceTimersByTime(frameMs);
    expect(heard).toEqual([10, 10]);
  });

  it("has one loop, however many listen and however often it is started", () => {
    const { clock, listen } = createHeardClock();
    listen();
    listen();
    clock.setRunning(true);
    clock.setRunning(true);
    expect(vi.getTimerCount()).toBe(1);
  });
});

describe("createPositionClock: out of turn", () => {
  it("tells once when it is asked to, e.g. after a seek while paused", () => {
    const { read, clock, heard, listen } = createHeardClock();
    listen();
    read.mockReturnValue(50);
    clock.tick();
    expect(heard).toEqual([10, 50]);
  });

  it("shows another place while a finger is on the scrubber", () => {
    const { clock, heard, listen } = createHeardClock();
    listen();
    clock.preview(70);
    clock.setRunning(true);
    vi.advanceTimersByTime(frameMs);
    clock.preview(undefined);
    expect(heard).toEqual([10, 70, 70, 10]);
  });
});
