import { formatTimecode } from "#core/episode/timecode.ts";
import type { StationProgress, StationStage } from "../episode/measure-progress.ts";
import { createTerminal, type TextStream } from "./terminal.ts";
import { createTimeLeft } from "./time-left.ts";

/** How far one of several pairs is. */
export interface FolderProgress {
  /** Its number among the pairs, from 1 on. */
  readonly number: number;
  readonly count: number;
  readonly name: string;
  /** What is done to it, or how it ended. */
  readonly state: StationStage | FolderOutcome;
  /** Share of all pairs, 0 to 1. */
  readonly done: number;
}

/** How the work on a pair ended. */
export type FolderOutcome = "published" | "unchanged" | "failed";

/** Shows how far the work is. */
export interface ProgressView {
  show(progress: StationProgress | FolderProgress): void;
  /** Writes a sentence that stays. */
  note(sentence: string): void;
  /** Takes away what was shown, where that is possible. */
  close(): void;
}

const titles: Readonly<Record<StationStage, string>> = {
  decode: "decoding the sound",
  read: "reading the notes out",
  tune: "tuning in to the voice",
  match: "finding the words",
  check: "checking",
  write: "writing",
};
const barWidth = 24;
/** Often enough for the eye; a terminal over a network is slow. */
const leastMs = 100;

/**
 * Makes a view: on a terminal one line with a bar and the time left, elsewhere (in CI) one
 * plain line per stage, or per pair of a folder that is done.
 *
 * @param now clock in milliseconds
 */
export function createProgressView(stream: TextStream, now: () => number): ProgressView {
  const terminal = createTerminal(stream);
  const guessTimeLeft = createTimeLeft(now);
  let shownMs = -Infinity;
  let lastLine: string | undefined;
  const showBar = (progress: StationProgress | FolderProgress): void => {
    if (now() - shownMs < leastMs) return;
    shownMs = now();
    const { done } = progress;
    const bar = "█".repeat(Math.round(done * barWidth)).padEnd(barWidth, "░");
    const leftSeconds = guessTimeLeft(done);
    const left = leftSeconds === undefined ? "" : `, ${formatTimecode(leftSeconds)} left`;
    lastLine = `${bar} ${describe(progress)}${left}`;
    terminal.redraw(lastLine);
  };
  const showLine = (progress: StationProgress | FolderProgress): void => {
    if ("number" in progress && isStage(progress.state)) return;
    const line = `${describe(progress)}${"number" in progress ? "" : " …"}\n`;
    if (line !== lastLine) terminal.print(line);
    lastLine = line;
  };
  const clear = (): void => {
    if (terminal.isTerminal && lastLine !== undefined) terminal.redraw("");
  };
  return {
    show: terminal.isTerminal ? showBar : showLine,
    note: (sentence) => {
      clear();
      terminal.print(`${sentence}\n`);
    },
    close: clear,
  };
}

function isStage(state: FolderProgress["state"]): state is StationStage {
  return state in titles;
}

function describe(progress: StationProgress | FolderProgress): string {
  if (!("number" in progress)) return titles[progress.stage];
  const { number, count, name, state } = progress;
  return `${number} of ${count} · ${name} ${isStage(state) ? titles[state] : state}`;
}
