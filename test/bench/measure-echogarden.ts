import { basename, dirname } from "node:path";
import { findLanguage } from "#publish/timing/align/spoken-words.ts";
import { loadPracticeRecording } from "../support/practice-recording.ts";
import { joinSentences, type TimedWord } from "./divide-words.ts";

/** echogarden as far as it is used here; times in seconds. */
interface EchogardenModule {
  align(
    audioPath: string,
    transcript: string,
    options: object,
  ): Promise<{
    readonly wordTimeline: readonly {
      readonly startTime: number;
      readonly endTime: number;
      readonly startOffsetUtf16: number;
      readonly endOffsetUtf16: number;
    }[];
  }>;
}

// Runs in a process of its own, so that time and memory are those of one run.
const [address = "", recordingPath = ""] = process.argv.slice(2);
const name = basename(recordingPath, ".mp3");
const { audioPath, sentences } = loadPracticeRecording(name, dirname(recordingPath));
const transcript = joinSentences(sentences.map(({ text }) => text));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package without a place in ours
const echogarden = (await import(address)) as EchogardenModule;
const startMs = performance.now();
const language = findLanguage(transcript);
const { wordTimeline } = await echogarden.align(audioPath, transcript, { engine: "dtw", language });
const seconds = (performance.now() - startMs) / 1000;
const { user, system } = process.cpuUsage();
const cpuSeconds = (user + system) / 1e6;
const memoryBytes = process.resourceUsage().maxRSS * 1024;
const toMs = (timeSeconds: number): number => Math.round(timeSeconds * 1000);
const words = wordTimeline.map((word): TimedWord => [
  word.startOffsetUtf16,
  word.endOffsetUtf16,
  toMs(word.startTime),
  toMs(word.endTime),
]);
process.stdout.write(JSON.stringify({ seconds, cpuSeconds, memoryBytes, words }));
