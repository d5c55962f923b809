import { alignCues } from "#publish/timing/align-cues.ts";
import { findWrongSound } from "#publish/timing/find-wrong-sound.ts";
import {
  findSpeaker,
  listHumanRecordings,
  type HumanRecording,
} from "../support/human-recording.ts";
import { scoreHumanSpeech } from "../support/score-human-speech.ts";
import { decodeSamples, measureSpectrum } from "../train/training-recording.ts";
import { createRandom } from "./generate-transcript.ts";
import { judgeFault, type HumanRun } from "./human-bars.ts";
import type { BenchRow } from "./render-table.ts";
import { worsenSound, type WorseSound } from "./worsen-sound.ts";

/** The clean recordings of a folder made worse in many ways: a row for each way. */
export async function benchWorse(folder: string): Promise<BenchRow[]> {
  const clean = (await listHumanRecordings(folder)).filter(({ name }) => name.endsWith("-clean"));
  const runs = new Map<string, HumanRun[]>();
  for (const [index, recording] of clean.entries()) {
    const sound = await decodeSamples(recording.audioPath);
    const other = clean[(index + 1) % clean.length] ?? recording;
    const { samples: voice } = await decodeSamples(other.audioPath);
    const random = createRandom(index + 1);
    for (const worse of worsenSound({ ...sound, other: voice, random })) {
      const run = await alignWorse(recording, worse, sound.sampleRate);
      runs.set(worse.fault, [...(runs.get(worse.fault) ?? []), run]);
    }
  }
  return [...runs, ["all of these ways", [...runs.values()].flat()] as const].map(
    ([fault, own]): BenchRow => ({
      what: `clean recordings, ${fault}`,
      ours: judgeFault(own),
      reference: "–",
      ratio: "–",
    }),
  );
}

async function alignWorse(
  recording: HumanRecording,
  { samples, tempo, fault }: WorseSound,
  sampleRate: number,
): Promise<HumanRun> {
  const spectrum = measureSpectrum(samples, sampleRate);
  const durationMs = Math.round((samples.length / sampleRate) * 1000);
  const sound = { spectrum, durationMs };
  const report = (): Promise<void> => Promise.resolve();
  const aligned = await alignCues(recording.paragraphs, sound, { report });
  const truth = recording.truth.map((piece) => ({
    ...piece,
    start: piece.start / tempo,
    end: piece.end / tempo,
    words: piece.words.map(([from, to, start]): [number, number, number] => [
      from,
      to,
      start / tempo,
    ]),
  }));
  return {
    name: `${findSpeaker(recording)}-${fault}`,
    score: scoreHumanSpeech({ ...recording, truth }, aligned.cues.flat(), aligned.gaps),
    refusal: findWrongSound(aligned)?.quoted,
  };
}
