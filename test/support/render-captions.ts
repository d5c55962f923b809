import type { TimedWord } from "#publish/timing/cues/timed-cue.ts";

/** A caption as a test writes it. */
export interface RenderedCue {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** By offsets in the text. */
  readonly words?: readonly (TimedWord | readonly number[])[];
}

/** WebVTT, with a time before each word that has one. */
export function renderVtt(cues: readonly RenderedCue[]): string {
  const blocks = cues.map(
    ({ text, startMs, endMs, words = [] }) =>
      `${formatTime(startMs, ".")} --> ${formatTime(endMs, ".")}\n${stampWords(text, words)}\n`,
  );
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

/** SRT with numbers. */
export function renderSrt(cues: readonly RenderedCue[]): string {
  return cues
    .map(
      ({ text, startMs, endMs }, index) =>
        `${index + 1}\n${formatTime(startMs, ",")} --> ${formatTime(endMs, ",")}\n${text}\n`,
    )
    .join("\n");
}

/** A Podcasting 2.0 transcript. */
export function renderTranscript(cues: readonly RenderedCue[]): string {
  const segments = cues.map(({ text, startMs, endMs }) => ({
    startTime: startMs / 1000,
    endTime: endMs / 1000,
    body: text,
  }));
  return JSON.stringify({ version: "1.0.0", segments }, undefined, 2);
}

function stampWords(text: string, words: NonNullable<RenderedCue["words"]>): string {
  let from = 0;
  const pieces = words.map(([start = 0, , startMs = 0]) => {
    const piece = text.slice(from, start);
    from = start;
    return `${piece}<${formatTime(startMs, ".")}>`;
  });
  return pieces.join("") + text.slice(from);
}

function formatTime(ms: number, comma: string): string {
  const pad = (value: number, length = 2): string =>
    String(Math.floor(value)).padStart(length, "0");
  const clock = `${pad(ms / 3_600_000)}:${pad((ms / 60_000) % 60)}:${pad((ms / 1000) % 60)}`;
  return `${clock}${comma}${pad(ms % 1000, 3)}`;
}
