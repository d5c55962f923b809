/** How a device is being moved, gravity included, in m/s². */
export interface Acceleration {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A jolt changes the acceleration by more than walking or turning over in bed does. */
const joltStrength = 15;
/** A shake is so many jolts within so short a time. */
const joltCount = 3;
const windowMs = 1000;
/** One shake counts once. */
const restMs = 1500;

/** Returns a function that takes what the sensor says and is true when that completes a shake. */
export function createShakeDetector(): (acceleration: Acceleration, nowMs: number) => boolean {
  let previous: Acceleration | undefined;
  let joltsMs: number[] = [];
  let restsUntilMs = -Infinity;
  return (acceleration, nowMs) => {
    const last = previous ?? acceleration;
    previous = acceleration;
    const change = Math.hypot(
      acceleration.x - last.x,
      acceleration.y - last.y,
      acceleration.z - last.z,
    );
    if (!(change >= joltStrength) || nowMs < restsUntilMs) return false;
    joltsMs = [...joltsMs.filter((joltMs) => nowMs - joltMs <= windowMs), nowMs];
    if (joltsMs.length < joltCount) return false;
    joltsMs = [];
    restsUntilMs = nowMs + restMs;
    return true;
  };
}
