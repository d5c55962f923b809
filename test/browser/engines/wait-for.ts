import { setTimeout as pause } from "node:timers/promises";

const stepMs = 50;
const patienceMs = 60_000;

/** Asks again and again until there is an answer, and gives it. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const start = performance.now();
  while (performance.now() - start < patienceMs) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await pause(stepMs);
  }
  throw new Error(`${what} has not come within ${patienceMs / 1000} s`);
}
