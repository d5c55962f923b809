/** What a page asks of the worker; it answers through the port that comes with it. */
export type WorkerQuestion =
  /** Whether the host answered last; undefined where nothing was asked of it. */
  | { readonly ask: "reach" }
  /** Whether a script belongs to the version that the worker stands for. */
  | { readonly ask: "file"; readonly path: string };

/** What the worker tells all pages: whether the host answers. */
export interface ReachNotice {
  readonly isReachable: boolean;
}

/** Reads a question; undefined for what is none of ours. */
export function parseQuestion(data: unknown): WorkerQuestion | undefined {
  if (typeof data !== "object" || data === null || !("ask" in data)) return undefined;
  if (data.ask === "reach") return { ask: "reach" };
  if (data.ask !== "file" || !("path" in data) || typeof data.path !== "string") return undefined;
  return { ask: "file", path: data.path };
}

/** Reads a notice; undefined for what is none of ours. */
export function parseNotice(data: unknown): ReachNotice | undefined {
  if (typeof data !== "object" || data === null || !("isReachable" in data)) return undefined;
  return typeof data.isReachable === "boolean" ? { isReachable: data.isReachable } : undefined;
}
