import { beforeEach, describe, expect, it, vi } from "vitest";
import { createPositionClock } from "#player/state/position-clock.ts";

const frameMs = 16;
/** What is heard a frame later, at twice the speed. */
const leadSeconds = (1000 / 60 / 1000) * 2;

beforeEach(() => {
  vi.useFakeTimers();
});

/** A clock over a position that tests move, and what a listener hears of it. */
function createHeardClock() {
  const read = vi.fn<() => number>().mockReturnValue(10);
  const clock = createPositionClock({ readPositionSeconds: read, readRate: () => 2 });
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

  it("tells on every frame what is heard when it is seen, while it runs", () => {
    const { read, clock, heard, listen } = createHeardClock();
    listen();
    clock.setRunning(true);
    read.mockReturnValue(11);
    vi.advanceTimersByTime(frameMs);
    read.mockReturnValue(12);
    vi.advanceTimersByTime(frameMs);
    expect(heard).toEqual([10, 11 + leadSeconds, 12 + leadSeconds]);
    clock.setRunning(false);
    clock.tick();
    expect(heard.at(-1)).toBe(12);
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
    vi.advanceTimersByTime(frameMs);
    read.mockClear();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
    expect(read).not.toHaveBeenCalled();
  });

  it("wakes up for a listener that comes while it runs", () => {
    const { clock, heard, listen } = createHeardClock();
    clock.setRunning(true);
    listen();
    vi.advanceTimersByTime(frameMs);
    expect(heard).toEqual([10 + leadSeconds, 10 + leadSeconds]);
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

describe("createPositionClock: a listener that knows its next change", () => {
  /** The position moves by itself at 2×, from 10 s. */
  function createMovingClock(findNext: (seconds: number) => number) {
    const { read, clock, heard } = createHeardClock();
    const start = performance.now();
    read.mockImplementation(() => 10 + (2 * (performance.now() - start)) / 1000);
    clock.subscribe((seconds) => heard.push(seconds), findNext);
    clock.setRunning(true);
    return { clock, heard };
  }

  it("is called on the first frame after it, and on few others", () => {
    const { heard } = createMovingClock((seconds) => Math.floor(seconds) + 1);
    vi.advanceTimersByTime(2000);
    for (const second of [11, 12, 13]) {
      const first = heard.find((seconds) => seconds >= second);
      expect(first).toBeGreaterThanOrEqual(second);
      expect(first).toBeLessThan(second + (2 * 2 * frameMs) / 1000);
    }
    expect(heard.length).toBeLessThan(12);
  });

  it("is called in time where the position is told in steps, as Firefox does", () => {
    const { read, clock, heard } = createHeardClock();
    const start = performance.now();
    const stepMs = 60;
    const heardMs: number[] = [];
    read.mockImplementation(() => {
      const sinceMs = performance.now() - start;
      return 10 + (2 * Math.floor(sinceMs / stepMs) * stepMs) / 1000;
    });
    clock.subscribe(
      (seconds) => {
        heard.push(seconds);
        heardMs.push(performance.now() - start);
      },
      // No multiple of the steps, so that it comes at any moment of one.
      (seconds) => (Math.floor(seconds / 0.77) + 1) * 0.77,
    );
    clock.setRunning(true);
    vi.advanceTimersByTime(20_000);
    for (let change = 14 * 0.77; change < 49; change += 0.77) {
      const toldMs = Math.ceil((change - 10 - leadSeconds) / ((2 * stepMs) / 1000)) * stepMs;
      const index = heard.findIndex((seconds) => seconds >= change);
      expect((heardMs[index] ?? Infinity) - toldMs).toBeLessThanOrEqual(frameMs);
    }
    // Of 1,250 frames.
    expect(heard.length).toBeLessThan(400);
  });

  it("is called for a change that passed while the page was busy", () => {
    const { read, clock, heard } = createHeardClock();
    read.mockReturnValue(10.9);
    clock.subscribe(
      (seconds) => heard.push(seconds),
      (seconds) => Math.floor(seconds) + 1,
    );
    clock.setRunning(true);
    vi.advanceTimersByTime(frameMs);
    // The timer comes late: 11 is over, and 12 is still to come.
    read.mockReturnValue(11.01);
    vi.advanceTimersByTime(60);
    expect(heard.at(-1)).toBe(11.01 + leadSeconds);
  });

  it("is called no more after the last one, but after a seek", () => {
    const { clock, heard } = createMovingClock(() => Infinity);
    vi.advanceTimersByTime(frameMs);
    heard.length = 0;
    vi.advanceTimersByTime(2000);
    expect(heard).toEqual([]);
    clock.tick();
    expect(heard).toHaveLength(1);
  });

  it("is called as often as a listener that wants every frame", () => {
    const { clock, heard } = createMovingClock(() => Infinity);
    clock.subscribe(() => undefined);
    vi.advanceTimersByTime(10 * frameMs);
    expect(heard.length).toBeGreaterThan(8);
  });

  it("has no timer left when the sound stops", () => {
    const { clock } = createMovingClock(() => Infinity);
    vi.advanceTimersByTime(frameMs);
    expect(vi.getTimerCount()).toBe(1);
    clock.setRunning(false);
    expect(vi.getTimerCount()).toBe(0);
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
    expect(heard).toEqual([10, 70, 70, 10 + leadSeconds]);
  });
});
