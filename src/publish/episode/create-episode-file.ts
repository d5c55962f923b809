import { divideStories, type StoryDivision } from "../notes/divide-stories.ts";
import {
  episodeFormat,
  type EpisodeFile,
  type EpisodeFileInput,
} from "#core/files/episode-file.ts";
import { linkTeasers } from "../notes/link-teasers.ts";
import { formatPeaks } from "#core/episode/peaks.ts";
import type { NotesParagraph, ShowNotes } from "../notes/show-notes.ts";
import type { TextRange } from "#core/episode/text-range.ts";
import type { MillisecondRange } from "../sound/millisecond-range.ts";
import type { Sound } from "../sound/load-sound.ts";
import { measurePeaks } from "../sound/measure-peaks.ts";
import type { TimedCue, TimedGap } from "../timing/cues/timed-cue.ts";

/** All that an episode is made of. */
export interface EpisodeContent {
  readonly id: string;
  readonly notes: ShowNotes;
  readonly sound: Sound;
  /** The name under which it is published. */
  readonly soundName: string;
  readonly silences: readonly MillisecondRange[];
  readonly timing: EpisodeFile["timing"];
  /** For each paragraph of the notes its cues. */
  readonly cues: readonly (readonly TimedCue[])[];
  /** Sound that is not in the notes, where it was listened for. */
  readonly gaps?: readonly TimedGap[];
}

type StoryInput = EpisodeFileInput["stories"][number];
type CueInput = EpisodeFileInput["transcript"][number]["cues"][number];

/** Puts an episode file together; the same parts always give the same file. */
export function createEpisodeFile(parts: EpisodeContent): EpisodeFileInput {
  const { id, notes, sound, soundName, silences, timing, cues, gaps } = parts;
  const divisions = divideStories(notes.paragraphs, notes.title);
  return {
    version: episodeFormat.version,
    id,
    title: notes.title,
    ...(notes.headline !== undefined && { headline: notes.headline }),
    date: notes.date,
    audio: {
      file: soundName,
      type: sound.format.mediaType,
      bytes: sound.sizeBytes,
      durationMs: sound.durationMs,
    },
    teasers: linkTeasers(notes, divisions),
    stories: createStories(parts, divisions),
    tags: [...notes.tags],
    timing,
    peaks: formatPeaks(measurePeaks(sound.levels)),
    silences: silences.map(([startMs, endMs]) => [startMs, endMs]),
    ...(gaps && { gaps: [...gaps] }),
    transcript: notes.paragraphs.map((paragraph, index) => ({
      story: divisions.findLastIndex(({ firstParagraph }) => firstParagraph <= index),
      cues: (cues[index] ?? []).map((cue) => createCue(paragraph, cue)),
    })),
  };
}

/**
 * Stories follow one another without gaps, from 0 to the end of the sound. Each starts with
 * its first spoken sentence; one that is not in the sound has no length.
 */
function createStories(
  { notes, cues, sound }: EpisodeContent,
  divisions: readonly StoryDivision[],
): StoryInput[] {
  let endMs = sound.durationMs;
  return divisions
    .toReversed()
    .map((division): StoryInput => {
      const { firstParagraph, endParagraph } = division;
      const first = notes.paragraphs
        .slice(firstParagraph, endParagraph)
        .flatMap(({ text }, index) =>
          (cues[firstParagraph + index] ?? []).map((cue) => ({ text, cue })),
        )
        .find(({ cue }) => cue.isSpoken);
      const startMs = firstParagraph === 0 ? 0 : Math.min(first?.cue.startMs ?? endMs, endMs);
      const story = createStory(division, [startMs, endMs], first?.text.slice(...first.cue.range));
      endMs = startMs;
      return story;
    })
    .toReversed();
}

function createStory(
  { title, kind }: StoryDivision,
  [startMs, endMs]: MillisecondRange,
  firstSentence = "",
): StoryInput {
  const description = firstSentence.replaceAll(/\s+/gu, " ").trim();
  return { title, kind, startMs, endMs, ...(description !== "" && { description }) };
}

function createCue({ text, keywords }: NotesParagraph, cue: TimedCue): CueInput {
  const [start, end] = cue.range;
  const words = cue.words.map(
    ([wordStart, wordEnd, startMs, endMs]): [number, number, number, number] => [
      wordStart - start,
      wordEnd - start,
      startMs,
      endMs,
    ],
  );
  const ownKeywords = cutRanges(keywords, cue.range);
  const pins = (cue.pins ?? []).map(([offset, ms]): [number, number] => [offset - start, ms]);
  return {
    text: text.slice(start, end),
    startMs: cue.startMs,
    endMs: cue.endMs,
    ...(!cue.isSpoken && { spoken: false }),
    ...(cue.confidence !== undefined && { confidence: cue.confidence }),
    ...(ownKeywords.length > 0 && { keywords: ownKeywords }),
    ...(words.length > 0 && { words }),
    ...(pins.length > 0 && { pins }),
  };
}

/** The parts of ranges that lie inside a cue, counted from its start. */
function cutRanges(ranges: readonly TextRange[], [start, end]: TextRange): [number, number][] {
  return ranges
    .map(([from, to]): [number, number] => [
      Math.max(from, start) - start,
      Math.min(to, end) - start,
    ])
    .filter(([from, to]) => from < to);
}
