import type { StoryKind } from "./divide-stories.ts";
import type { EpisodeFile } from "./episode-file.ts";
import { readTranscriptText, type EpisodeTextFile } from "./episode-text-file.ts";
import type { TeaserLink } from "./link-teasers.ts";
import { parsePeaks } from "./peaks.ts";
import { findWordlessSilences } from "./skippable-pauses.ts";
import {
  createTranscript,
  createWordColumns,
  type Transcript,
  type WordColumns,
} from "./transcript.ts";

/** One news item, or the opening or sign-off around them. */
export interface Story {
  readonly title: string;
  readonly kind: StoryKind;
  /** 1 for the first item; undefined for opening and sign-off. */
  readonly number?: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** How the times were found and how far they can be trusted (0–1). */
export type Timing = EpisodeFile["timing"];

/** The sound file of an episode. */
export interface EpisodeAudio {
  /** File name inside the episode's folder. */
  readonly file: string;
  /** Media type. */
  readonly type: string;
  readonly sizeBytes: number;
  readonly durationSeconds: number;
}

/** One published item, with all times in seconds. */
export interface Episode {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly audio: EpisodeAudio;
  readonly teasers: readonly TeaserLink[];
  readonly stories: readonly Story[];
  readonly tags: readonly string[];
  readonly timing: Timing;
  readonly transcript: Transcript;
  /** Loudness of equal stretches, 0–1. */
  readonly peaks: readonly number[];
  /** In order; words that reach into one are cut out of it. */
  readonly silences: readonly (readonly [startSeconds: number, endSeconds: number])[];
}

/**
 * Builds an episode from its whole file, with the times of all words.
 *
 * @public for who has `episode.json` at hand; the app loads what is derived from it.
 */
export function createEpisode(file: EpisodeFile): Episode {
  const transcript = createTranscript(file.transcript);
  const silences = findWordlessSilences(file.silences, transcript);
  return { ...createHead({ ...file, silences }), transcript };
}

/** Builds an episode from its text file: its words have no times yet. */
export function createTextEpisode(file: EpisodeTextFile): Episode {
  return {
    ...createHead(file),
    transcript: { ...readTranscriptText(file), ...createWordColumns(0) },
  };
}

/** The same episode with the times of its words; text and sentences stay the same objects. */
export function addWordTimes(episode: Episode, words: WordColumns): Episode {
  return { ...episode, transcript: { ...episode.transcript, ...words } };
}

/** Milliseconds become seconds, items get numbers. */
function createHead(file: Omit<EpisodeFile, "transcript">): Omit<Episode, "transcript"> {
  let itemCount = 0;
  const stories = file.stories.map(({ title, kind, startMs, endMs }): Story => {
    if (kind === "item") itemCount += 1;
    return {
      title,
      kind,
      ...(kind === "item" && { number: itemCount }),
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
    };
  });
  const { id, title, date, teasers, tags, timing, audio } = file;
  return {
    id,
    title,
    date,
    audio: {
      file: audio.file,
      type: audio.type,
      sizeBytes: audio.bytes,
      durationSeconds: audio.durationMs / 1000,
    },
    teasers,
    stories,
    tags,
    timing,
    peaks: parsePeaks(file.peaks),
    silences: file.silences.map(([startMs, endMs]) => [startMs / 1000, endMs / 1000] as const),
  };
}

/** Index of the story that plays at `seconds`: the last that has started, the first before that. */
export function findStoryIndexAt(stories: readonly Story[], seconds: number): number {
  return Math.max(
    0,
    stories.findLastIndex(({ startSeconds }) => startSeconds <= seconds),
  );
}
