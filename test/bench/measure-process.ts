import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryPath } from "../support/house.ts";
import type { BenchRow } from "./render-table.ts";

/** A process that was run, in seconds and bytes at its largest. */
export interface MeasuredProcess {
  readonly seconds: number;
  /** Seconds of a processor, which a machine that does other things beside it does not lengthen. */
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
}

/** Tells how much memory a process took at its largest, and each process that it started. */
const tellMemory =
  'import{appendFileSync}from"node:fs";process.on("exit",()=>{const u=process.resourceUsage();appendFileSync(process.env.BENCH_MEMORY,u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime)+"\\n")})';

/** Runs Node in the repository and waits for its end. @throws Error where it fails */
export function measureProcess(args: readonly string[]): MeasuredProcess {
  const memoryFile = join(tmpdir(), `bench-memory-${process.pid}`);
  const startMs = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: repositoryPath,
    encoding: "utf8",
    env: {
      ...process.env,
      BENCH_MEMORY: memoryFile,
      // Where React's elements are written for Node.
      TSX_TSCONFIG_PATH: join(repositoryPath, "src/publish/tsconfig.json"),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellMemory)}`,
    },
    maxBuffer: 100_000_000,
  });
  const seconds = (performance.now() - startMs) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}${stdout}`);
  const lines = existsSync(memoryFile) ? readFileSync(memoryFile, "utf8").trim().split("\n") : [];
  rmSync(memoryFile, { force: true });
  const processes = lines.map((line) => line.split(" ").map(Number));
  return {
    seconds,
    cpuSeconds: processes.reduce((sum, [, microseconds = 0]) => sum + microseconds / 1e6, 0),
    memoryBytes: Math.max(...processes.map(([kilobytes = 0]) => kilobytes)) * 1024,
  };
}

/** A row of the table: seconds and memory, beside those of another run. */
export function toProcessRow(
  what: string,
  own: MeasuredProcess,
  reference?: MeasuredProcess,
): BenchRow {
  const format = ({ seconds, cpuSeconds, memoryBytes }: MeasuredProcess): string =>
    `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor), ${Math.round(memoryBytes / 1e6)} MB`;
  return {
    what,
    ours: format(own),
    reference: reference ? format(reference) : "",
    ratio: reference ? (own.seconds / reference.seconds).toFixed(2) : "",
  };
}
