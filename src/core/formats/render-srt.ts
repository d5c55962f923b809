import { escapeSrt } from "./escape.ts";
import { formatSubtitleTime, listSubtitles } from "./list-subtitles.ts";
import type { Transcript } from "../episode/transcript.ts";

/**
 * Renders the spoken sentences as SubRip subtitles.
 *
 * @see https://www.loc.gov/preservation/digital/formats/fdd/fdd000569.shtml
 */
export function renderSrt(transcript: Transcript): string {
  return listSubtitles(transcript)
    .map(({ text, startMs, endMs }, index) => {
      const times = [startMs, endMs].map((time) => formatSubtitleTime(time, ",")).join(" --> ");
      return `${index + 1}\n${times}\n${escapeSrt(text)}\n`;
    })
    .join("\n");
}
