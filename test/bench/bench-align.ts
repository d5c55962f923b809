import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as v from "valibot";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import {
  listPracticeRecordings,
  renderPracticeNotes,
  type PracticeRecording,
} from "../support/practice-recording.ts";
import { scoreAlignment } from "../support/score-alignment.ts";
import { benchHuman } from "./bench-human.ts";
import { benchWorse } from "./bench-worse.ts";
import { formatBars, judgeScore } from "./alignment-bars.ts";
import { compareWithEchogarden, installEchogarden } from "./compare-echogarden.ts";
import { compareSentenceStarts } from "./compare-starts.ts";
import { createRandom } from "./generate-transcript.ts";
import type { BenchRow } from "./render-table.ts";

const run = promisify(execFile);
const measureScript = fileURLToPath(new URL("measure-add.ts", import.meta.url));
const runSchema = v.object({
  exitCode: v.number(),
  seconds: v.number(),
  /** Less than `seconds` where the machine does other work too. */
  cpuSeconds: v.number(),
  memoryBytes: v.number(),
});
/** For recordings of about six minutes. */
const shortLimits = { seconds: 15, megabytes: 400 } as const;
const longLimits = { seconds: 90, megabytes: 1000 } as const;
/** The long recording is made of so many minutes of the others. */
const longMinutes = 60;

/**
 * Alignment against exactly known times, beside the proportional estimate. The recordings
 * of the folder that `ALIGNMENT_FOLDER` names are used, of people too where they have a
 * `NAME.truth.json`; the few of ours when it is not set.
 * With `ALIGNMENT_FAULTS=1` people's clean recordings are made worse in many ways, too.
 * With `ALIGNMENT_ECHOGARDEN=1` each stands beside echogarden too.
 */
export async function benchAlign(): Promise<BenchRow[]> {
  const folder = process.env["ALIGNMENT_FOLDER"];
  if (folder !== undefined && !existsSync(folder)) throw new Error(`${folder} is not there`);
  const human = folder === undefined ? [] : await benchHuman(folder);
  const recordings = listPracticeRecordings(folder);
  if (human.length === 0 && recordings.length === 0) {
    throw new Error(`${folder} holds neither NAME.timeline.json nor NAME.truth.json`);
  }
  const echogarden = await installEchogarden();
  const isWorsened = folder !== undefined && process.env["ALIGNMENT_FAULTS"] === "1";
  const rows: BenchRow[] = [...human, ...(isWorsened ? await benchWorse(folder) : [])];
  for (const recording of recordings) rows.push(...(await benchRecording(recording, echogarden)));
  const [first] = recordings;
  if (first) rows.push(await benchWrongText(first), await benchLong(first));
  return rows;
}

async function benchRecording(
  recording: PracticeRecording,
  echogarden: string | undefined,
): Promise<BenchRow[]> {
  const { name, sentences } = recording;
  const audio = await readFile(recording.audioPath);
  const notes = renderPracticeNotes(sentences.map(({ text }) => text));
  const aligned = await publish(notes, audio, []);
  const estimated = await publish(notes, audio, ["--force-estimate"]);
  if (!aligned.episode || !estimated.episode) throw new Error(`${name} was refused`);
  const ours = scoreAlignment(aligned.episode, sentences);
  const reference = scoreAlignment(estimated.episode, sentences);
  return [
    compareSentenceStarts(`${name}: sentence starts, p95 / max in ms`, ours, reference),
    {
      what: `${name}: against the bars`,
      ours: `${formatBars(judgeScore(name, ours))} · ${judgeEffort(aligned, shortLimits)}`,
      reference: formatBars(judgeScore(name, reference)),
      ratio: "–",
    },
    ...(echogarden === undefined
      ? []
      : await compareWithEchogarden(echogarden, recording, { ...aligned, score: ours })),
  ];
}

/** The same words in another order: a text in the right voice and style that nobody spoke. */
async function benchWrongText({ audioPath, sentences }: PracticeRecording): Promise<BenchRow> {
  const random = createRandom(3);
  const words = sentences.flatMap(({ text }) =>
    [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].flatMap((part) =>
      part.isWordLike === true ? [part.segment] : [],
    ),
  );
  const shuffled = words
    .map((word) => ({ word, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ word }, index) => word + (index % 20 === 19 ? "。" : index % 7 === 6 ? "，" : ""));
  const result = await publish(
    renderPracticeNotes([shuffled.join("")]),
    await readFile(audioPath),
    [],
  );
  const ours = result.exitCode === 1 ? "✓ refused" : "✗ accepted";
  return { what: "wrong text for the sound", ours, reference: "refused", ratio: "–" };
}

/** MP3 frames stand for themselves, so files of one kind can simply be joined. */
async function benchLong({ audioPath, sentences, name }: PracticeRecording): Promise<BenchRow> {
  const audio = await readFile(audioPath);
  const durationMs = Math.max(...sentences.map((one) => (one.spoken === false ? 0 : one.endMs)));
  const count = Math.ceil((longMinutes * 60_000) / durationMs);
  const texts = sentences.filter(({ spoken }) => spoken !== false).map(({ text }) => text);
  const notes = renderPracticeNotes(Array.from({ length: count }, () => texts).flat());
  const joined = Buffer.concat(Array.from({ length: count }, () => audio));
  const result = await publish(notes, joined, []);
  const minutes = Math.round((result.episode?.audio.durationMs ?? 0) / 60_000);
  const what = `${minutes} minutes (${name}, ${count} times): time, memory`;
  return { what, ours: judgeEffort(result, longLimits), reference: "–", ratio: "–" };
}

type PublishRun = v.InferOutput<typeof runSchema> & { readonly episode: EpisodeFile | undefined };

async function publish(
  notes: string,
  audio: Uint8Array,
  flags: readonly string[],
): Promise<PublishRun> {
  const folder = await mkdtemp(join(tmpdir(), "station-"));
  try {
    await writeFile(join(folder, "notes.md"), notes);
    await writeFile(join(folder, "audio.mp3"), audio);
    const loader = ["--import", import.meta.resolve("tsx"), measureScript, folder];
    const command = ["add", "notes.md", "audio.mp3", ...flags];
    const { stdout } = await run(process.execPath, [...loader, ...command]);
    const result = v.parse(runSchema, JSON.parse(stdout));
    const path = join(folder, "public/episodes/2025-06-08/episode.json");
    const text = result.exitCode === 0 ? await readFile(path, "utf8") : undefined;
    const episode = text && parseJsonFile(episodeFormat, { shownPath: path, text });
    return { ...result, episode: episode || undefined };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function judgeEffort(
  { seconds, cpuSeconds, memoryBytes }: PublishRun,
  limits: { readonly seconds: number; readonly megabytes: number },
): string {
  const megabytes = Math.round(memoryBytes / 1e6);
  return formatBars([
    {
      text: `${seconds.toFixed(1)} s, processor ${cpuSeconds.toFixed(1)} s (≤ ${limits.seconds})`,
      isMet: seconds <= limits.seconds,
    },
    { text: `${megabytes} MB (≤ ${limits.megabytes})`, isMet: megabytes <= limits.megabytes },
  ]);
}
