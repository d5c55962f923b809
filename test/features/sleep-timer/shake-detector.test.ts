import { describe, expect, it } from "vitest";
import { createShakeDetector } from "#features/sleep-timer/shake-detector.ts";

const still = { x: 0, y: 0, z: 9.8 };

/** Moves the device to and fro; how often that was taken for a shake. */
function move(strength: number, stepMs: number, steps: number): number {
  const isShake = createShakeDetector();
  let shakes = 0;
  for (let step = 0; step < steps; step += 1) {
    const x = step % 2 === 0 ? strength : -strength;
    if (isShake({ ...still, x }, step * stepMs)) shakes += 1;
  }
  return shakes;
}

describe("createShakeDetector", () => {
  it("knows a shake", () => {
    expect(move(12, 100, 6)).toBe(1);
  });

  it("counts one shake once, and a later one again", () => {
    expect(move(12, 100, 14)).toBe(1);
    expect(move(12, 100, 40)).toBeGreaterThan(1);
  });

  it("takes no walking for one", () => {
    expect(move(4, 100, 100)).toBe(0);
  });

  it("takes no single jolts for one", () => {
    expect(move(12, 1500, 20)).toBe(0);
  });

  it("takes nothing from sensors that say nothing", () => {
    const isShake = createShakeDetector();
    expect(isShake({ x: Number.NaN, y: 0, z: 0 }, 0)).toBe(false);
    expect(isShake({ x: 0, y: 0, z: 0 }, 10)).toBe(false);
  });
});
