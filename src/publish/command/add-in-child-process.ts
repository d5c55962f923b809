import { spawn } from "node:child_process";
import { stationResultFormat, type StationResult } from "./station-result.ts";
import type { EpisodePair } from "./find-pairs.ts";
import { createFaultResult } from "./create-episode-result.ts";
import type { StationProgress } from "../episode/measure-progress.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { isProgressMessage, parentVariable } from "./progress-channel.ts";

/** How a pair is published in a process of its own. */
export interface ChildProcessOptions {
  /** The program and what stands before our own arguments. */
  readonly program: readonly string[];
  /** Flags for the pair. */
  readonly flags: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: StationProgress) => void;
}

/** How Node begins the line that tells why it broke off. */
const crashPattern = /^(?:FATAL ERROR|\w*Error)\b/u;
/** What a crash says last fits into a sentence. */
const longestWords = 4096;

/** Publishes a pair in a process of its own, so that memory and crashes stay apart. Never throws. */
export async function addInChildProcess(
  { notes, audio }: EpisodePair,
  { program, flags, signal, onProgress }: ChildProcessOptions,
): Promise<StationResult> {
  const [command = process.execPath, ...before] = program;
  // After `--` a name that begins with a hyphen is no flag.
  const args = [...before, "add", "--json", ...flags, "--", notes.shownPath, audio.shownPath];
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, [parentVariable]: "1" },
    windowsHide: true,
  });
  const stop = (): void => void child.kill("SIGINT");
  signal.addEventListener("abort", stop, { once: true });
  let output = "";
  let words = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-longestWords);
  });
  child.on("message", (message) => {
    if (isProgressMessage(message)) onProgress(message);
  });
  try {
    await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    return parseJsonFile(stationResultFormat, { shownPath: notes.shownPath, text: output });
  } catch (error) {
    const last = words.split("\n").find((line) => crashPattern.test(line));
    const quoted = last ?? (child.signalCode ? `stopped by ${child.signalCode}` : String(error));
    const fault = createFaultResult({ code: "crashed", where: notes.shownPath, quoted });
    return { version: 1, ok: false, episodes: [], faults: [fault], warnings: [] };
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
