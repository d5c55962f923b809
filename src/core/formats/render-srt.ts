import { formatSubtitleTime, listSubtitles } from "./list-subtitles.ts";
import type { Transcript } from "../episode/transcript.ts";

/**
 * Renders the spoken sentences as SubRip subtitles. The format knows no escapes; an arrow in
 * the text becomes a plain one, so that no player takes it for a time line.
 *
 * @see https://www.loc.gov/preservation/digital/formats/fdd/fdd000569.shtml
 */
export function renderSrt(transcript: Transcript): string {
  return listSubtitles(transcript)
    .map(({ text, startMs, endMs }, index) => {
      const times = [startMs, endMs].map((time) => formatSubtitleTime(time, ",")).join(" --> ");
      return `${index + 1}\n${times}\n${text.replaceAll("-->", "→")}\n`;
    })
    .join("\n");
}
