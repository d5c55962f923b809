import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as v from "valibot";
import type { PracticeRecording } from "../support/practice-recording.ts";
import { scoreAlignment, type AlignmentScore } from "../support/score-alignment.ts";
import { compareSentenceStarts, compareWordStarts } from "./compare-starts.ts";
import { divideWords } from "./divide-words.ts";
import { installPackage } from "./install-package.ts";
import type { BenchRow } from "./render-table.ts";

const run = promisify(execFile);
const measureScript = fileURLToPath(new URL("measure-echogarden.ts", import.meta.url));
/** Installed on demand, and kept: it takes half a gigabyte. */
const echogarden = "echogarden@2.10.2";
const cacheFolder = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
const runSchema = v.object({
  seconds: v.number(),
  cpuSeconds: v.number(),
  memoryBytes: v.number(),
  words: v.array(v.tuple([v.number(), v.number(), v.number(), v.number()])),
});

/** One run of a way to find times, and how well it did. */
export interface AlignmentRun {
  readonly score: AlignmentScore;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
}

/** The address of echogarden; undefined where `ALIGNMENT_ECHOGARDEN=1` does not ask for it, or it cannot be had. */
export async function installEchogarden(): Promise<string | undefined> {
  if (process.env["ALIGNMENT_ECHOGARDEN"] !== "1") return undefined;
  return installPackage(join(cacheFolder, "afterlife-intel", echogarden), echogarden);
}

/** Our run beside echogarden's `dtw` on the same recording; no rows, with a sentence, where that fails. */
export async function compareWithEchogarden(
  address: string,
  recording: PracticeRecording,
  ours: AlignmentRun,
): Promise<BenchRow[]> {
  const { name } = recording;
  const beside = "beside echogarden 2.10 dtw";
  try {
    const theirs = await runEchogarden(address, recording);
    return [
      compareSentenceStarts(
        `${name}: sentence starts ${beside}, p95 / max in ms`,
        ours.score,
        theirs.score,
      ),
      compareWordStarts(`${name}: word starts ${beside}, p95 in ms`, ours.score, theirs.score),
      {
        what: `${name}: time, memory ${beside} (ratio: processor)`,
        ours: formatEffort(ours),
        reference: formatEffort(theirs),
        ratio: (ours.cpuSeconds / theirs.cpuSeconds).toFixed(4),
      },
    ];
  } catch (error) {
    const reason = String(error)
      .split("\n")
      .findLast((line) => /^\w*Error\b[^:]*: /u.test(line));
    process.stderr.write(`${name}: echogarden is left out, it failed: ${reason}\n`);
    return [];
  }
}

async function runEchogarden(
  address: string,
  { audioPath, sentences }: PracticeRecording,
): Promise<AlignmentRun> {
  const loader = ["--import", import.meta.resolve("tsx"), measureScript];
  const { stdout } = await run(process.execPath, [...loader, address, audioPath]);
  const { words, ...effort } = v.parse(runSchema, JSON.parse(stdout));
  const cues = divideWords(
    sentences.map(({ text }) => text),
    words,
  );
  return { ...effort, score: scoreAlignment({ transcript: [{ story: 0, cues }] }, sentences) };
}

function formatEffort({ seconds, cpuSeconds, memoryBytes }: AlignmentRun): string {
  const megabytes = Math.round(memoryBytes / 1e6);
  return `${seconds.toFixed(1)} s, processor ${cpuSeconds.toFixed(1)} s, ${megabytes} MB`;
}
