import { formatTimecode } from "#core/timecode.ts";
import type { AlignmentStage } from "./align/align-speech.ts";

/** Where progress is shown: the error stream, so that the output stays clean. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far the work is. */
export interface ProgressView {
  show(stage: AlignmentStage, share: number): void;
  /** Takes away what was shown, where that is possible. */
  close(): void;
}

interface StageView {
  readonly title: string;
  /** Its part of the whole time. */
  readonly weight: number;
}

const stages: Readonly<Record<AlignmentStage, StageView>> = {
  read: { title: "reading the notes out", weight: 0.3 },
  tune: { title: "tuning in to the voice", weight: 0.2 },
  match: { title: "finding the words", weight: 0.42 },
  check: { title: "checking", weight: 0.08 },
};
const order: readonly AlignmentStage[] = ["read", "tune", "match", "check"];
const barWidth = 24;
/** Often enough for the eye; a terminal over a network is slow. */
const leastMs = 100;

/**
 * Makes a view: on a terminal one line with a bar and the time left, elsewhere (in CI) one
 * plain line per stage.
 *
 * @param now clock in milliseconds
 */
export function createProgressView(stream: ProgressStream, now: () => number): ProgressView {
  const startMs = now();
  let shownMs = -Infinity;
  let lastStage: AlignmentStage | undefined;
  const showLine = (stage: AlignmentStage, share: number): void => {
    const done = addWeights(stage, share);
    const leftSeconds = ((now() - startMs) / 1000) * ((1 - done) / Math.max(done, 0.02));
    const bar = "█".repeat(Math.round(done * barWidth)).padEnd(barWidth, "░");
    stream.write(`\r\u001B[K${bar} ${stages[stage].title}, ${formatTimecode(leftSeconds)} left`);
  };
  return {
    show: (stage, share) => {
      if (stream.isTTY === true) {
        if (now() - shownMs < leastMs) return;
        shownMs = now();
        showLine(stage, share);
      } else if (stage !== lastStage) stream.write(`${stages[stage].title} …\n`);
      lastStage = stage;
    },
    close: () => {
      if (stream.isTTY === true && lastStage !== undefined) stream.write("\r\u001B[K");
    },
  };
}

function addWeights(stage: AlignmentStage, share: number): number {
  const before = order.slice(0, order.indexOf(stage));
  const passed = before.reduce((sum, one) => sum + stages[one].weight, 0);
  return passed + stages[stage].weight * share;
}
