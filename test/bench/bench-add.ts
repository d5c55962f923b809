import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWav } from "../support/create-wav.ts";
import { repositoryPath } from "../support/house.ts";
import type { BenchRow } from "./render-table.ts";

/** Pairs of a folder that is added at once. */
const pairCount = 300;

/** A process that was run, in seconds and bytes at its largest. */
interface Run {
  readonly seconds: number;
  readonly memoryBytes: number;
}

/**
 * Publishes a folder of pairs with transcripts, and once more. `--quick` takes a tenth of them.
 */
export function benchAdd(flags: readonly string[]): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-add-"));
  try {
    return measureAdd(folder, flags.includes("--quick") ? pairCount / 10 : pairCount);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureAdd(folder: string, pairs: number): BenchRow[] {
  const shows = join(folder, "shows");
  mkdirSync(shows);
  for (let number = 0; number < pairs; number += 1) writePair(shows, number);
  const add = ["src/publish/command/main.ts", "add", shows, "--public", join(folder, "added")];
  const first = run(["--import", "tsx", ...add]);
  const second = run(["--import", "tsx", ...add]);
  return [
    toRow(`add of ${pairs} pairs with transcripts`, first),
    toRow("the same once more", second, first),
  ];
}

/** Notes, four seconds of sound, and captions that are of another text than the notes. */
function writePair(folder: string, number: number): void {
  const date = new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
  const path = join(folder, `ep${number}`);
  writeFileSync(`${path}.md`, `# Show ${number} ${date}\n\n- One link: <https://a.example>\n`);
  writeFileSync(`${path}.wav`, createWav([{ seconds: 4, tone: 0.2 + (number % 50) / 100 }]));
  const captions = [0, 1, 2].map(
    (second) =>
      `00:00:0${second}.000 --> 00:00:0${second}.900\n<v Maya>Sentence ${second} of episode ${number}.\n`,
  );
  writeFileSync(`${path}.vtt`, `WEBVTT\n\n${captions.join("\n")}`);
}

/** Tells how much memory a process took at its largest, and each process that it started. */
const tellMemory =
  'import{appendFileSync}from"node:fs";process.on("exit",()=>appendFileSync(process.env.BENCH_MEMORY,process.resourceUsage().maxRSS+"\\n"))';

function run(args: readonly string[]): Run {
  const memoryFile = join(tmpdir(), `bench-memory-${process.pid}`);
  const startMs = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: repositoryPath,
    encoding: "utf8",
    env: {
      ...process.env,
      BENCH_MEMORY: memoryFile,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellMemory)}`,
    },
    maxBuffer: 100_000_000,
  });
  const seconds = (performance.now() - startMs) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}${stdout}`);
  const lines = existsSync(memoryFile) ? readFileSync(memoryFile, "utf8").trim().split("\n") : [];
  rmSync(memoryFile, { force: true });
  return { seconds, memoryBytes: Math.max(...lines.map(Number)) * 1024 };
}

function toRow(what: string, own: Run, reference?: Run): BenchRow {
  const format = ({ seconds, memoryBytes }: Run): string =>
    `${seconds.toFixed(1)} s, ${Math.round(memoryBytes / 1e6)} MB`;
  return {
    what,
    ours: format(own),
    reference: reference ? format(reference) : "",
    ratio: reference ? (own.seconds / reference.seconds).toFixed(2) : "",
  };
}
