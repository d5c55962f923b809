/** A command line for a process that works on pairs. */
export interface PairOrder {
  readonly args: readonly string[];
}

/** What came of it: what the command printed, and how large the process has become. */
export interface PairOutcome {
  readonly output: string;
  readonly memoryBytes: number;
}

/** Tells an order from whatever else a parent may send. */
export function isPairOrder(message: unknown): message is PairOrder {
  return typeof message === "object" && message !== null && "args" in message;
}

/** Tells an outcome from whatever else a child may send. */
export function isPairOutcome(message: unknown): message is PairOutcome {
  return (
    typeof message === "object" &&
    message !== null &&
    "output" in message &&
    typeof message.output === "string" &&
    "memoryBytes" in message &&
    typeof message.memoryBytes === "number"
  );
}
