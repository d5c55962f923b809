import { describe, expect, it } from "vitest";
import { createTimeLeft } from "#publish/command/time-left.ts";

function createClock() {
  const clock = { ms: 0 };
  return { clock, guess: createTimeLeft(() => clock.ms) };
}

describe("createTimeLeft", () => {
  it("counts down at an even pace", () => {
    const { clock, guess } = createClock();
    const guesses = [2, 4, 6, 8, 10].map((seconds) => {
      clock.ms = seconds * 1000;
      return guess(seconds / 10);
    });
    [8, 6, 4, 2, 0].forEach((seconds, index) => expect(guesses[index]).toBeCloseTo(seconds));
  });

  it("does not guess before a second, or with nearly nothing done", () => {
    const { clock, guess } = createClock();
    clock.ms = 900;
    expect(guess(0.5)).toBeUndefined();
    clock.ms = 9000;
    expect(guess(0.02)).toBeUndefined();
  });

  it("follows a change of pace calmly, over some seconds", () => {
    const { clock, guess } = createClock();
    clock.ms = 10_000;
    expect(guess(0.5)).toBeCloseTo(10);
    // The rest stands still: by pace alone the guess would jump to 12.
    clock.ms = 12_000;
    const after = guess(0.5) ?? 0;
    expect(after).toBeGreaterThan(8);
    expect(after).toBeLessThan(12);
  });

  it("is never negative", () => {
    const { clock, guess } = createClock();
    clock.ms = 2000;
    guess(0.9);
    clock.ms = 9000;
    expect(guess(1)).toBe(0);
  });
});
