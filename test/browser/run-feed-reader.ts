import { execFile, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** A home of its own for a program, so that it finds nobody's settings. */
export function createHome(folder: string, name: string): string {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  return home;
}

/** Runs a program to its end and gives what it wrote; throws when it fails. */
export async function runProgram(
  home: string,
  [file = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(file, args, {
    cwd: home,
    env: { PATH: "/usr/bin:/bin", HOME: home, LANG: "C.UTF-8", ...env },
    timeout: 120_000,
  });
  return stdout;
}

/** A program that draws on a terminal, as long as it is wanted. */
export interface TerminalProgram {
  readonly press: (keys: string) => void;
  readonly ended: Promise<void>;
}

/** Starts a program with a terminal of its own. */
export function startInTerminal(home: string, command: string): TerminalProgram {
  const child = spawn("/usr/bin/script", ["-qec", command, "/dev/null"], {
    cwd: home,
    env: { PATH: "/usr/bin:/bin", HOME: home, LANG: "C.UTF-8", TERM: "xterm" },
    stdio: ["pipe", "ignore", "ignore"],
  });
  return {
    press: (keys) => child.stdin.write(keys),
    ended: new Promise((resolve) => {
      child.on("exit", () => resolve());
    }),
  };
}

/** Every file below a folder that ends so, with its bytes. */
export function readFilesBelow(folder: string, ending: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name)));
}
