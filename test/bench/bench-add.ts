import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWav } from "../support/create-wav.ts";
import { measureProcess, toProcessRow } from "./measure-process.ts";
import type { BenchRow } from "./render-table.ts";

/** Pairs of a folder that is added at once. */
const pairCount = 300;

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
  const first = measureProcess(["--import", "tsx", ...add]);
  const second = measureProcess(["--import", "tsx", ...add]);
  return [
    toProcessRow(`add of ${pairs} pairs with transcripts`, first),
    toProcessRow("the same once more", second, first),
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
