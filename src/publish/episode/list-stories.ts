import type { EpisodeFileInput } from "#core/files/episode-file.ts";
import { divideStories, findStoryNames, type StoryNames } from "../notes/divide-stories.ts";
import type { NotesChapter } from "../notes/find-chapters.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import type { MillisecondRange } from "../sound/millisecond-range.ts";
import type { EpisodePictures } from "./find-pictures.ts";
import type { TimedCue } from "../timing/cues/timed-cue.ts";

type StoryInput = EpisodeFileInput["stories"][number];

/** What stories are made of. */
export interface StorySource {
  readonly title: string;
  readonly paragraphs: readonly SpokenParagraph[];
  /** For each paragraph its cues. */
  readonly cues: readonly (readonly TimedCue[])[];
  readonly chapters: readonly NotesChapter[];
  readonly durationMs: number;
  readonly names: StoryNames;
  readonly pictures: EpisodePictures;
}

/** The stories, and for each paragraph the index of its own. */
export interface ListedStories {
  readonly stories: readonly StoryInput[];
  readonly indexes: readonly number[];
}

/** Chapters with exact times win; else the headings and keywords of the text. */
export function listStories(source: StorySource): ListedStories {
  const chapters = source.chapters.filter(({ startMs }) => startMs < source.durationMs);
  if (chapters.length > 0) return listChapters(source, chapters);
  const { paragraphs, title, durationMs } = source;
  if (paragraphs.length === 0) {
    return { stories: [{ title, kind: "item", startMs: 0, endMs: durationMs }], indexes: [] };
  }
  const divisions = divideStories(paragraphs, title, source.names);
  const indexes = paragraphs.map((_, index) =>
    divisions.findLastIndex(({ firstParagraph }) => firstParagraph <= index),
  );
  let endMs = durationMs;
  const stories = divisions
    .toReversed()
    .map(({ title: own, kind, firstParagraph, endParagraph }) => {
      const first = findFirstSpoken(source, firstParagraph, endParagraph);
      const startMs = firstParagraph === 0 ? 0 : Math.min(first?.startMs ?? endMs, endMs);
      const story = createStory({ title: own, kind }, [startMs, endMs], first?.text);
      endMs = startMs;
      return story;
    });
  return { stories: stories.toReversed(), indexes };
}

/** Stories follow one another without gaps, from 0 to the end of the sound. */
function listChapters(source: StorySource, chapters: readonly NotesChapter[]): ListedStories {
  const { durationMs, names, paragraphs, cues } = source;
  const all = chapters.map(({ title }) => title).join(" ");
  const starts = chapters.map(({ startMs, title, image = "" }) => ({
    startMs,
    title,
    kind: "item" as const,
    image: source.pictures.get(image)?.file,
  }));
  const hasOpening = (starts[0]?.startMs ?? 0) > 0;
  const opening = {
    startMs: 0,
    title: findStoryNames(all, names).opening,
    kind: "opening" as const,
    image: undefined,
  };
  const parts = hasOpening ? [opening, ...starts] : starts;
  const findIndex = (ms: number): number =>
    Math.max(
      0,
      parts.findLastIndex(({ startMs }) => startMs <= ms),
    );
  // A sentence may begin a moment before the second that a person wrote down.
  const indexes = paragraphs.map((_, index) => {
    const own = cues[index]?.find(({ isSpoken }) => isSpoken) ?? cues[index]?.[0];
    return findIndex((own?.startMs ?? 0) + toleranceMs);
  });
  const stories = parts.map(({ title, kind, startMs, image }, index) => {
    const endMs = parts[index + 1]?.startMs ?? durationMs;
    const first = indexes.indexOf(index);
    const text = first === -1 ? undefined : findFirstSpoken(source, first, first + 1)?.text;
    return createStory({ title, kind, image }, [startMs, endMs], text);
  });
  return { stories, indexes };
}

const toleranceMs = 500;

/** When the first spoken sentence of paragraphs starts, and what it says. */
function findFirstSpoken(
  { paragraphs, cues }: StorySource,
  from: number,
  to: number,
): { readonly startMs: number; readonly text: string } | undefined {
  return paragraphs
    .slice(from, to)
    .flatMap(({ text }, index) =>
      (cues[from + index] ?? [])
        .filter(({ isSpoken }) => isSpoken)
        .map(({ startMs, range }) => ({ startMs, text: text.slice(...range) })),
    )[0];
}

function createStory(
  { title, kind, image }: Pick<StoryInput, "title" | "kind" | "image">,
  [startMs, endMs]: MillisecondRange,
  firstSentence = "",
): StoryInput {
  const description = firstSentence.replaceAll(/\s+/gu, " ").trim();
  return {
    title,
    kind,
    startMs,
    endMs,
    ...(image !== undefined && { image }),
    ...(description !== "" && { description }),
  };
}
