import { podcastTranscriptFormat } from "#core/formats/podcast-transcript.ts";
import { listItemLines, readJsonFile } from "../../faults/parse-json-file.ts";
import type { WrittenCaption, WrittenCaptions } from "./caption.ts";

/**
 * Parses a Podcasting 2.0 transcript. Never throws: a file that is not one gives a problem
 * and no captions.
 */
export function parsePodcastTranscript(text: string): WrittenCaptions {
  const result = readJsonFile(podcastTranscriptFormat, { shownPath: "", text });
  if (!result.ok) {
    const { code, quoted, expected = "", line = 1 } = result.fault;
    return { captions: [], problems: [{ code, line, quoted, expected }] };
  }
  const lines = listItemLines(text, ["segments"]);
  const captions = result.value.segments.map((segment, index): WrittenCaption => {
    const { body, startTime, endTime, speaker } = segment;
    const name = speaker?.trim() ?? "";
    const caption: WrittenCaption = {
      line: lines[index] ?? 1,
      text: body,
      startMs: Math.round(startTime * 1000),
      endMs: typeof endTime === "number" ? Math.round(endTime * 1000) : undefined,
      words: [],
    };
    return name === "" ? caption : addVoice(caption, name);
  });
  return { captions, problems: [] };
}

function addVoice(caption: WrittenCaption, name: string): WrittenCaption {
  return { ...caption, voices: [{ start: 0, end: caption.text.length, name }] };
}
