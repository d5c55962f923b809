import { spawn } from "node:child_process";
import * as v from "valibot";

/** How the command is run for the desk. */
export interface RetimeProcess {
  /** The repository, where `npm run station` is run too. */
  readonly root: string;
  /** Ends it when the server ends. */
  readonly signal: AbortSignal;
}

/** Why nothing was written, in the command's own sentences; undefined where it was. */
export type RetimeFault = string | undefined;

const resultSchema = v.object({ faults: v.array(v.object({ sentence: v.string() })) });

/**
 * Runs `station retime` in a process of its own: listening takes seconds, in which the server
 * has other things to answer.
 */
export async function retimeInChildProcess(
  args: readonly string[],
  { root, signal }: RetimeProcess,
): Promise<RetimeFault> {
  const program = ["--import", "tsx", "src/publish/command/main.ts"];
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  // As Ctrl+C would: it writes whole or not at all.
  const stop = (): void => void child.kill("SIGINT");
  signal.addEventListener("abort", stop, { once: true });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.resume();
  try {
    await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    return readRetimeFault(output);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Reads what `retime --json` printed. */
export function readRetimeFault(output: string): RetimeFault {
  let value: unknown;
  try {
    value = JSON.parse(output);
  } catch {
    value = undefined;
  }
  const result = v.safeParse(resultSchema, value);
  if (!result.success) return "the command broke off; run it in a terminal to see why";
  const { faults } = result.output;
  return faults.length === 0 ? undefined : faults.map(({ sentence }) => sentence).join(" ");
}
