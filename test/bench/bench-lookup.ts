import { findWordIndexAt } from "#core/episode/find-at-time.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import { compareSpeed } from "./compare-speed.ts";
import { createRandom, generateTranscript } from "./generate-transcript.ts";
import type { BenchRow } from "./render-table.ts";

/** The word at a time: our search and our step, against a scan from the first word. */
export function benchLookup(): BenchRow[] {
  return [2_500, 30_000, 150_000].flatMap((wordCount) => {
    const transcript = generateTranscript(wordCount);
    const random = createRandom(2);
    const durationSeconds = transcript.wordEndsSeconds.at(-1) ?? 0;
    const times = Array.from({ length: 64 }, () => random() * durationSeconds);
    const scanAll = (): number => sum(times, (seconds) => scanForWord(transcript, seconds));
    let hint = -1;
    return [
      compareSpeed({
        what: `64 seeks among ${wordCount} words, against a scan`,
        ours: () => sum(times, (seconds) => findWordIndexAt(transcript, seconds)),
        reference: scanAll,
        repeat: 3,
      }),
      compareSpeed({
        what: `64 frames of playing among ${wordCount} words, against a scan`,
        ours: () =>
          sum(times, (_, index) => {
            const seconds = durationSeconds * 0.9 + index / 60;
            hint = findWordIndexAt(transcript, seconds, hint);
            return hint;
          }),
        reference: () =>
          sum(times, (_, index) => scanForWord(transcript, durationSeconds * 0.9 + index / 60)),
        repeat: 3,
      }),
    ];
  });
}

function scanForWord({ wordStartsSeconds, wordEndsSeconds }: Transcript, seconds: number): number {
  return wordStartsSeconds.findIndex(
    (start, word) => start <= seconds && (wordEndsSeconds[word] ?? 0) > seconds,
  );
}

function sum(times: readonly number[], find: (seconds: number, index: number) => number): number {
  return times.reduce((total, seconds, index) => total + find(seconds, index), 0);
}
