import fs from "node:fs";
import fsPromises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/** When a disk or a process gives up. */
export interface Breakage {
  /** Only what happens to files whose path holds this counts. */
  readonly folder: string;
  /** Which change of a file it is, from 0 on. */
  readonly at: number;
  /** `full`: there is no room; `killed-…`: the process is gone, before the change or amid it. */
  readonly how: "full" | "killed-before" | "killed-amid";
}

/** What changes files; of those that take no room nothing is said on a full disk. */
const growing = ["mkdir", "mkdtemp", "copyFile", "cp", "writeFile", "symlink", "link"] as const;
const others = ["rename", "rm", "rmdir", "unlink"] as const;

type Call = (...args: readonly unknown[]) => unknown;
type Calls = Record<string, Call>;

/** Breaks the file system of this process at one change; gives the way back. */
export function breakFileSystem({ folder, at, how }: Breakage): () => void {
  const names: readonly string[] = how === "full" ? growing : [...growing, ...others];
  let changes = 0;
  const isDue = (args: readonly unknown[]): boolean =>
    args.some((arg) => typeof arg === "string" && arg.includes(folder)) && changes++ === at;
  const strike = (call: () => unknown): unknown => {
    if (how === "full") {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    }
    const begun = how === "killed-amid" ? call() : undefined;
    process.kill(process.pid, "SIGKILL");
    return begun;
  };
  const restores = [
    ...names.map((name) =>
      wrap(readCalls(fsPromises), name, async (call, args) =>
        isDue(args) ? strike(() => call(...args)) : call(...args),
      ),
    ),
    ...names.map((name) =>
      wrap(readCalls(fs), `${name}Sync`, (call, args) =>
        isDue(args) ? strike(() => call(...args)) : call(...args),
      ),
    ),
  ];
  syncBuiltinESMExports();
  return () => {
    for (const restore of restores) restore();
    syncBuiltinESMExports();
  };
}

function wrap(
  calls: Calls,
  name: string,
  replacement: (call: Call, args: readonly unknown[]) => unknown,
): () => void {
  const original = calls[name];
  if (!original) throw new Error(`there is no ${name}`);
  calls[name] = (...args) => replacement(original, args);
  return () => {
    calls[name] = original;
  };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only functions are looked up in it.
const readCalls = (module: object): Calls => module as Calls;
