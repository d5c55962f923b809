import { formatSubtitleTime, listSubtitles } from "./list-subtitles.ts";
import type { Transcript } from "../episode/transcript.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Renders the spoken sentences as WebVTT. Escaping `>` also takes care of `-->`, which must
 * not stand in a cue.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-structure
 */
export function renderVtt(transcript: Transcript): string {
  const cues = listSubtitles(transcript).map(({ text, startMs, endMs }, index) => {
    const times = [startMs, endMs].map((time) => formatSubtitleTime(time, ".")).join(" --> ");
    const escaped = text.replaceAll(/[&<>]/gu, (sign) => escapes[sign] ?? sign);
    return `\n${index + 1}\n${times}\n${escaped}\n`;
  });
  return `WEBVTT\n${cues.join("")}`;
}
