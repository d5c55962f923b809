import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { repositoryPath } from "./house.ts";

/** How the command is called. */
export interface MainRun {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** When to press Ctrl+C, if at all: when the error stream says this. */
  readonly stopsAt?: RegExp;
  /** The same for what shows elsewhere; asked often. */
  readonly stopsWhen?: () => boolean;
  /** Code that runs before the command, in its children too. */
  readonly preload?: string;
}

/** What came of it. */
export interface MainResult {
  /** Null when it was killed before it could hear the signal. */
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command in a folder, in a process of its own. */
export async function runMain(folder: string, run: MainRun): Promise<MainResult> {
  const { args, env = {}, stopsAt, stopsWhen, preload } = run;
  const main = join(repositoryPath, "src/publish/command/main.ts");
  const loaders = ["--import", import.meta.resolve("tsx")];
  if (preload !== undefined) loaders.push("--import", `data:text/javascript,${preload}`);
  const child = spawn(process.execPath, [...loaders, main, ...args], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: "", ...env },
    // A group of its own, to which a terminal would send Ctrl+C.
    detached: true,
  });
  const output = { text: "", errors: "" };
  child.stdout.on("data", (chunk) => (output.text += String(chunk)));
  child.stderr.on("data", (chunk) => (output.errors += String(chunk)));
  const watch = setInterval(() => {
    const isTime = stopsAt?.test(output.errors) ?? stopsWhen?.() ?? false;
    if (!isTime || child.pid === undefined) return;
    clearInterval(watch);
    process.kill(-child.pid, "SIGINT");
  }, 5);
  const [exitCode]: unknown[] = await once(child, "close");
  clearInterval(watch);
  return {
    exitCode: typeof exitCode === "number" ? exitCode : null,
    output: output.text,
    errors: output.errors,
  };
}
