import { readCueText, type Transcript } from "../episode/transcript.ts";

/** A sentence as a subtitle: one line of plain text. */
export interface Subtitle {
  readonly text: string;
  readonly startMs: number;
  /** Always after `startMs`. */
  readonly endMs: number;
  /** Who says it, as an index into the episode's people. */
  readonly speaker?: number;
}

/** The sentences that are spoken, in the order of their starts, as subtitle formats want them. */
export function listSubtitles(transcript: Transcript): Subtitle[] {
  return transcript.cues
    .flatMap((cue, index): Subtitle[] => {
      // A line break, let alone an empty line, would end the subtitle.
      const text = readCueText(transcript, index).replaceAll(/\s+/gu, " ").trim();
      if (!cue.isSpoken || text === "") return [];
      const startMs = Math.round(cue.startSeconds * 1000);
      const endMs = Math.max(startMs + 1, Math.round(cue.endSeconds * 1000));
      const speaker = transcript.paragraphs[cue.paragraph]?.speaker;
      return [{ text, startMs, endMs, ...(speaker !== undefined && { speaker }) }];
    })
    .toSorted((a, b) => a.startMs - b.startMs);
}

/** `00:01:23.450` with the sign that the format puts before the thousandths. */
export function formatSubtitleTime(timeMs: number, sign: "," | "."): string {
  const pad = (value: number, length: number): string =>
    String(Math.floor(value)).padStart(length, "0");
  const seconds = timeMs / 1000;
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return `${clock.map((part) => pad(part, 2)).join(":")}${sign}${pad(timeMs % 1000, 3)}`;
}
