import { escapeVtt } from "./escape.ts";
import { formatSubtitleTime, listSubtitles } from "./list-subtitles.ts";
import type { Transcript } from "../episode/transcript.ts";

/**
 * Renders the spoken sentences as WebVTT.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-structure
 */
export function renderVtt(transcript: Transcript): string {
  const cues = listSubtitles(transcript).map(({ text, startMs, endMs }, index) => {
    const times = [startMs, endMs].map((time) => formatSubtitleTime(time, ".")).join(" --> ");
    return `\n${index + 1}\n${times}\n${escapeVtt(text)}\n`;
  });
  return `WEBVTT\n${cues.join("")}`;
}
