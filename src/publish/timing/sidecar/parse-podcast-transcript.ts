import { podcastTranscriptFormat } from "#core/formats/podcast-transcript.ts";
import { listItemLines, readJsonFile } from "../../faults/parse-json-file.ts";
import type { Caption, ParsedCaptions } from "./caption.ts";

/**
 * Parses a Podcasting 2.0 transcript. Never throws: a file that is not one gives a problem
 * and no captions.
 */
export function parsePodcastTranscript(text: string): ParsedCaptions {
  const result = readJsonFile(podcastTranscriptFormat, { shownPath: "", text });
  if (!result.ok) {
    const { code, quoted, expected = "", line = 1 } = result.fault;
    return { captions: [], problems: [{ code, line, quoted, expected }] };
  }
  const lines = listItemLines(text, ["segments"]);
  const captions = result.value.segments.map(({ body, startTime, endTime }, index): Caption => {
    const startMs = Math.round(startTime * 1000);
    const endMs = Math.round(endTime * 1000);
    return { line: lines[index] ?? 1, text: body, startMs, endMs, words: [] };
  });
  return { captions, problems: [] };
}
