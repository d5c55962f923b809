import { escapeVtt } from "./escape.ts";
import { formatSubtitleTime, listSubtitles } from "./list-subtitles.ts";
import type { Person } from "../episode/episode.ts";
import type { Transcript } from "../episode/transcript.ts";

/**
 * Renders the spoken sentences as WebVTT, each in the voice of its speaker where that is known.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-structure
 */
export function renderVtt(transcript: Transcript, people: readonly Person[] = []): string {
  const cues = listSubtitles(transcript).map(({ text, startMs, endMs, speaker = -1 }, index) => {
    const times = [startMs, endMs].map((time) => formatSubtitleTime(time, ".")).join(" --> ");
    const name = people[speaker]?.name.replaceAll(/\s+/gu, " ").trim() ?? "";
    const voice = name === "" ? "" : `<v ${escapeVtt(name)}>`;
    return `\n${index + 1}\n${times}\n${voice}${escapeVtt(text)}\n`;
  });
  return `WEBVTT\n${cues.join("")}`;
}
