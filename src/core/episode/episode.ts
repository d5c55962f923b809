import type { StoryKind } from "./story-kind.ts";
import type { TeaserLink } from "./teaser-link.ts";
import type { Transcript, WordColumns } from "./transcript.ts";

/** One news item, or the opening or sign-off around them. */
export interface Story {
  readonly title: string;
  readonly kind: StoryKind;
  /** 1 for the first item; undefined for opening and sign-off. */
  readonly number?: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Its own picture, a file of the episode's folder. */
  readonly image?: string;
}

/** How the times were found and how far they can be trusted (0–1). */
export interface Timing {
  readonly source: "aligned" | "sidecar" | "estimated";
  readonly confidence: number;
}

/** The sound file of an episode. */
export interface EpisodeAudio {
  /** File name inside the episode's folder. */
  readonly file: string;
  /** Media type. */
  readonly type: string;
  readonly sizeBytes: number;
  readonly durationSeconds: number;
  /** Where it stands, if not in the episode's folder. */
  readonly url?: string;
  /** True for a sound elsewhere whose host lets no page read its bytes: it can be played alone. */
  readonly isSealed?: true;
}

/** Who speaks, or is named in the notes. */
export interface Person {
  readonly name: string;
  /** Of the podcast taxonomy, in lower case: `host`, `guest`, … */
  readonly role?: string | undefined;
  /** A file of the episode's folder, or an address. */
  readonly image?: string | undefined;
  readonly url?: string | undefined;
}

/** One published item, with all times in seconds. */
export interface Episode {
  readonly id: string;
  /** As the publisher calls it: often the show and the day. */
  readonly title: string;
  /** What it is about: what lists, the player and the page's title show. */
  readonly headline: string;
  /** Where its clauses end, and words that no spaces part, in UTF-16 units. */
  readonly headlineWordEnds?: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Its own picture, a file of its folder; left out where it has none but the show's. */
  readonly cover?: string;
  readonly audio: EpisodeAudio;
  readonly teasers: readonly TeaserLink[];
  readonly stories: readonly Story[];
  readonly tags: readonly string[];
  readonly timing: Timing;
  readonly transcript: Transcript;
  /** Paragraphs say who speaks by their index; left out where nobody is named. */
  readonly people?: readonly Person[];
  /** Whether there are notes beside the transcript, in a file of their own. */
  readonly hasNotes?: true;
  /** Loudness of equal stretches, 0–1. */
  readonly peaks: readonly number[];
  /** In order; words that reach into one are cut out of it. */
  readonly silences: readonly (readonly [startSeconds: number, endSeconds: number])[];
}

/** The same episode with the times of its words; text and sentences stay the same objects. */
export function addWordTimes(episode: Episode, words: WordColumns): Episode {
  return { ...episode, transcript: { ...episode.transcript, ...words } };
}

/** Index of the story that plays at `seconds`: the last that has started, the first before that. */
export function findStoryIndexAt(stories: readonly Story[], seconds: number): number {
  return Math.max(
    0,
    stories.findLastIndex(({ startSeconds }) => startSeconds <= seconds),
  );
}
