import { spawn, type ChildProcess } from "node:child_process";
import { stationResultFormat, type StationResult } from "./station-result.ts";
import type { EpisodePair } from "./find-pairs.ts";
import { createFaultResult } from "./create-episode-result.ts";
import type { StationProgress } from "../episode/measure-progress.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { isPairOutcome, type PairOutcome } from "./pair-messages.ts";
import { isProgressMessage, parentVariable } from "./progress-channel.ts";

/** How pairs are published in a process of its own. */
export interface PairWorkerOptions {
  /** The program and what stands before our own arguments. */
  readonly program: readonly string[];
  /** Flags for each pair. */
  readonly flags: readonly string[];
  readonly signal: AbortSignal;
}

/** A process that publishes pairs, one after the other: to start one takes as long as a short sound. */
export interface PairWorker {
  /** Publishes a pair. Never throws: the next one is worked on by a new process where this breaks off. */
  add(pair: EpisodePair, onProgress: (progress: StationProgress) => void): Promise<StationResult>;
  close(): void;
}

/** How Node begins the line that tells why it broke off. */
const crashPattern = /^(?:FATAL ERROR|\w*Error)\b/u;
/** What a crash says last fits into a sentence. */
const longestWords = 4096;
/** A process that is larger after a pair has done its work: decoders give nothing back. */
const mostBytes = 400_000_000;

/** Makes a worker; its process starts with the first pair. Memory and crashes stay apart from ours. */
export function createPairWorker({ program, flags, signal }: PairWorkerOptions): PairWorker {
  let child: ChildProcess | undefined;
  const close = (): void => {
    if (child?.connected === true) child.disconnect();
    child = undefined;
  };
  return {
    close,
    add: async ({ notes, audio }, onProgress) => {
      // Gone between two pairs, as by a system that lacks memory.
      if (child && (child.exitCode ?? child.signalCode) !== null) child = undefined;
      const own = (child ??= startChild(program));
      const stop = (): void => void own.kill("SIGINT");
      signal.addEventListener("abort", stop, { once: true });
      const { shownPath } = notes;
      // After `--` a name that begins with a hyphen is no flag.
      const args = ["add", "--json", ...flags, "--", shownPath, audio.shownPath];
      const outcome = await runPair(own, args, onProgress);
      signal.removeEventListener("abort", stop);
      if ("crash" in outcome || outcome.memoryBytes > mostBytes) close();
      return "crash" in outcome
        ? createCrash(shownPath, outcome.crash)
        : readResult(shownPath, outcome.output);
    },
  };
}

function startChild([command = process.execPath, ...before]: readonly string[]): ChildProcess {
  return spawn(command, before, {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, [parentVariable]: "1" },
    windowsHide: true,
  });
}

/** Sends a pair to the process and waits for what comes of it, or for the end of the process. */
async function runPair(
  child: ChildProcess,
  args: readonly string[],
  onProgress: (progress: StationProgress) => void,
): Promise<PairOutcome | { readonly crash: string }> {
  let words = "";
  const listen = (text: string): void => {
    words = (words + text).slice(-longestWords);
  };
  child.stderr?.setEncoding("utf8").on("data", listen);
  const ended = new AbortController();
  try {
    return await new Promise((resolve) => {
      const { signal } = ended;
      const crash = (reason: string): void => {
        const last = words.split("\n").find((line) => crashPattern.test(line));
        resolve({ crash: last ?? reason });
      };
      const hear = (message: unknown): void => {
        if (isPairOutcome(message)) resolve(message);
        else if (isProgressMessage(message)) onProgress(message);
      };
      const fail = (error: unknown): void => crash(String(error));
      const close = (code: unknown, by: unknown): void =>
        crash(typeof by === "string" ? `stopped by ${by}` : `ended with ${String(code)}`);
      child.on("message", hear).once("error", fail).once("close", close);
      signal.addEventListener("abort", () => {
        child.off("message", hear).off("error", fail).off("close", close);
      });
      // One that ends just now says so by its close.
      child.send({ args }, () => undefined);
    });
  } finally {
    ended.abort();
    child.stderr?.off("data", listen);
  }
}

function readResult(shownPath: string, text: string): StationResult {
  try {
    return parseJsonFile(stationResultFormat, { shownPath, text });
  } catch (error) {
    return createCrash(shownPath, String(error));
  }
}

function createCrash(where: string, quoted: string): StationResult {
  const fault = createFaultResult({ code: "crashed", where, quoted });
  return { version: 1, ok: false, episodes: [], faults: [fault], warnings: [] };
}
