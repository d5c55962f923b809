import type { EpisodeFile } from "#core/episode-file.ts";
import { splitSentences } from "#core/split-sentences.ts";
import { countSyllables, estimateCueTimes, type SoundOutline } from "./estimate-cue-times.ts";
import { matchTimeline } from "./match-timeline.ts";
import { findJsonLine, type JsonText } from "./parse-json-file.ts";
import { parseTimeline } from "./parse-timeline.ts";
import { PublishError } from "./publish-error.ts";
import type { TimedCue } from "./timed-cue.ts";

/** The sentences of each paragraph with their times, and how far these can be trusted. */
export interface TimedText {
  readonly timing: EpisodeFile["timing"];
  readonly cues: readonly (readonly TimedCue[])[];
}

/**
 * Finds out when the paragraphs are spoken: from a timeline where there is one, else by
 * an estimate.
 *
 * @throws PublishError when the timeline is at fault
 */
export function timeCues(
  paragraphs: readonly string[],
  sound: SoundOutline,
  timeline: JsonText | undefined,
): TimedText {
  return timeline
    ? { timing: { source: "sidecar", confidence: 1 }, cues: readCues(paragraphs, sound, timeline) }
    : { timing: { source: "estimated", confidence: 0 }, cues: estimateCues(paragraphs, sound) };
}

function readCues(
  paragraphs: readonly string[],
  { durationMs }: SoundOutline,
  { place, text }: JsonText,
): TimedText["cues"] {
  const match = matchTimeline(paragraphs, parseTimeline({ place, text }, durationMs));
  if (match.ok) return match.cues;
  const { sentence, timelineText, notesText } = match.mismatch;
  const line = findJsonLine(text, ["sentences", sentence]);
  throw new PublishError({
    code: "text-differs",
    place,
    line,
    quoted: timelineText,
    expected: notesText,
  });
}

function estimateCues(paragraphs: readonly string[], sound: SoundOutline): TimedText["cues"] {
  const ranges = paragraphs.map((text) => splitSentences(text));
  const lengths = ranges.flatMap((cues, paragraph) =>
    cues.map((range) => countSyllables((paragraphs[paragraph] ?? "").slice(...range))),
  );
  const times = estimateCueTimes(lengths, sound).values();
  return ranges.map((cues) =>
    cues.map((range): TimedCue => {
      const [startMs, endMs] = times.next().value ?? [0, 0];
      return { range, startMs, endMs, isSpoken: true, words: [] };
    }),
  );
}
