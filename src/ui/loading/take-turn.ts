let last = Promise.resolve();

/** Settled in a task of its own, one after the other: many changes at once are no long task then. */
export function takeTurn(): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => void setTimeout(resolve)));
  return last;
}
