import type { EpisodeFile } from "#core/episode-file.ts";
import { splitSentences } from "#core/split-sentences.ts";
import { alignCues, doubtfulConfidence } from "./align-cues.ts";
import type { AlignmentStage } from "./align/align-speech.ts";
import type { MelSpectrum } from "./align/mel-spectrum.ts";
import { countSyllables, estimateCueTimes, type SoundOutline } from "./estimate-cue-times.ts";
import type { SoundStretch } from "./find-silences.ts";
import { matchTimeline } from "./match-timeline.ts";
import { findJsonLine, type JsonText } from "./parse-json-file.ts";
import { parseTimeline } from "./parse-timeline.ts";
import { PublishError } from "./publish-error.ts";
import type { TimedCue } from "./timed-cue.ts";

/** The sentences of each paragraph with their times, and how far these can be trusted. */
export interface TimedText {
  readonly timing: EpisodeFile["timing"];
  readonly cues: readonly (readonly TimedCue[])[];
  /** Sound that is not in the text, where it was listened for. */
  readonly gaps?: readonly SoundStretch[];
}

/** A sound as far as its text can be timed with it. */
export interface TimedSound extends SoundOutline {
  /** As the publisher named it. */
  readonly place: string;
  /** Undefined when it was not listened to: the times are then estimated. */
  readonly spectrum?: MelSpectrum;
}

/** Where times may come from, and who wants to know how far the work is. */
export interface TimingOptions {
  readonly timeline: JsonText | undefined;
  readonly report: (stage: AlignmentStage, share: number) => Promise<void>;
}

/** Greetings and farewells are alike in all episodes: this much more must be heard. */
const leastSpokenShare = 0.4;

/**
 * Finds out when the paragraphs are spoken: from a timeline where there is one, else by
 * listening, else by an estimate.
 *
 * @throws PublishError when the timeline is at fault or the sound does not speak the text
 */
export async function timeCues(
  paragraphs: readonly string[],
  sound: TimedSound,
  { timeline, report }: TimingOptions,
): Promise<TimedText> {
  const { spectrum, durationMs, place } = sound;
  if (timeline) {
    const cues = readCues(paragraphs, sound, timeline);
    return { timing: { source: "sidecar", confidence: 1 }, cues };
  }
  if (!spectrum) {
    const cues = estimateCues(paragraphs, sound);
    return { timing: { source: "estimated", confidence: 0 }, cues };
  }
  const aligned = await alignCues(paragraphs, { spectrum, durationMs }, { report });
  const { cues, confidence, gaps, spokenShare } = aligned;
  if (spokenShare < leastSpokenShare || confidence < doubtfulConfidence) {
    const quoted = String(Math.floor(spokenShare * confidence * 100));
    throw new PublishError({ code: "wrong-sound", place, quoted, expected: paragraphs[0] ?? "" });
  }
  return { timing: { source: "aligned", confidence }, cues, gaps };
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
