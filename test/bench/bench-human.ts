import { findLanguage } from "#publish/timing/align/spoken-words.ts";
import { alignCues, type AlignedCues } from "#publish/timing/align-cues.ts";
import { findWrongSound } from "#publish/timing/find-wrong-sound.ts";
import { loadSound, type Sound } from "#publish/sound/load-sound.ts";
import { listHumanRecordings, type HumanRecording } from "../support/human-recording.ts";
import { scoreHumanSpeech } from "../support/score-human-speech.ts";
import { formatBars } from "./alignment-bars.ts";
import {
  judgeHumanRun,
  renderCalibration,
  summarizeHumanRuns,
  type HumanRun,
} from "./human-bars.ts";
import type { BenchRow } from "./render-table.ts";

/**
 * Alignment of people's speech: a row for each recording, one for each that is given another
 * recording's text, the bars for all of them, and what confidence was worth.
 */
export async function benchHuman(folder: string): Promise<BenchRow[]> {
  const recordings = await listHumanRecordings(folder);
  const runs: HumanRun[] = [];
  const wrongTexts: boolean[] = [];
  const rows: BenchRow[] = [];
  for (const recording of recordings) {
    const sound = await load(recording);
    if (recording.isWrong) {
      wrongTexts.push(await isRefused(sound, recording.paragraphs));
      continue;
    }
    const before = process.cpuUsage();
    const aligned = await align(sound, recording.paragraphs);
    const { user, system } = process.cpuUsage(before);
    const score = scoreHumanSpeech(recording, aligned.cues.flat(), aligned.gaps);
    const run = { name: recording.name, score, refusal: findWrongSound(aligned)?.quoted };
    runs.push(run);
    const ours = formatBars(judgeHumanRun(run));
    const effort = `processor ${((user + system) / 1e6).toFixed(1)} s`;
    rows.push({ what: recording.name, ours, reference: effort, ratio: "–" });
    for (const other of listOtherTexts(recording, recordings)) {
      wrongTexts.push(await isRefused(sound, other.paragraphs));
    }
  }
  if (runs.length + wrongTexts.length === 0) return [];
  return [...rows, ...summarizeHumanRuns(runs, wrongTexts), ...renderCalibration(runs)];
}

function load({ audioPath: path }: HumanRecording): Promise<Sound> {
  const { signal } = new AbortController();
  return loadSound({ path, shownPath: path }, { signal, listens: true });
}

function align(
  { spectrum, durationMs }: Sound,
  paragraphs: readonly string[],
): Promise<AlignedCues> {
  if (!spectrum) throw new Error("the sound was not listened to");
  return alignCues(paragraphs, { spectrum, durationMs }, { report: () => Promise.resolve() });
}

async function isRefused(sound: Sound, paragraphs: readonly string[]): Promise<boolean> {
  return findWrongSound(await align(sound, paragraphs)) !== undefined;
}

/** Recordings with other texts in its language, one for each text that has no sentence in common. */
function listOtherTexts(
  recording: HumanRecording,
  recordings: readonly HumanRecording[],
): HumanRecording[] {
  const languageOf = ({ paragraphs }: HumanRecording): string => findLanguage(paragraphs.join(" "));
  const own = new Set(recording.truth.map(({ text }) => text));
  const others = recordings.filter(
    (other) =>
      !other.isWrong &&
      languageOf(other) === languageOf(recording) &&
      other.truth.every(({ text }) => !own.has(text)),
  );
  return [...new Map(others.map((other) => [other.paragraphs.join("\n"), other])).values()];
}
