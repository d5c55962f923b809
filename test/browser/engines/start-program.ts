import { spawn, type ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";

/** A program to be started for the tests alone. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that runs until it is stopped. */
export interface RunningProgram {
  /** What it writes to its file number 3. */
  readonly report: Readable;
  /** Ends it and all that it has started. */
  stop(): Promise<void>;
}

/** Starts a program in a group of its own, so that its children end with it and nothing else does. */
export function startProgram({ file, args, env = {} }: Program): RunningProgram {
  const child = spawn(file, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  // Said by whoever waits for what it should do; without a listener the error would end the tests.
  child.once("error", () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const report = child.stdio[3];
  if (report === null || report === undefined || !("read" in report)) {
    throw new Error(`${file} has no file number 3`);
  }
  return {
    report,
    stop: async () => {
      endGroup(child, "SIGTERM");
      const timer = setTimeout(() => endGroup(child, "SIGKILL"), 3000);
      await ended;
      clearTimeout(timer);
      // Children that have outlived it.
      endGroup(child, "SIGKILL");
    },
  };
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of it is left.
  }
}
