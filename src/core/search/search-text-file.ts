import * as v from "valibot";
import { dateField, episodeIdField, textField } from "../files/file-fields.ts";

const integerField = v.pipe(v.number(), v.safeInteger());

const storyField = v.object({
  title: textField,
  /** What is spoken, paragraphs parted by a line break. */
  text: textField,
  /**
   * Three numbers a sentence: where it ends in `text` after the end of the one before, how
   * many ms after that one's end it starts, and how many ms it lasts. Behind them, where the
   * story is counted, its number.
   */
  cues: v.array(integerField),
});

const episodeField = v.object({
  id: episodeIdField,
  title: textField,
  date: dateField,
  tags: v.array(textField),
  stories: v.array(storyField),
});

/** The episodes of a text file, oldest first; see `search-text-codec.ts`. */
export const searchTextsSchema = v.array(episodeField);

/** One episode of a text file. */
export type SearchTextEpisode = v.InferOutput<typeof episodeField>;
/** One story of it. */
export type SearchTextStory = v.InferOutput<typeof storyField>;

/** A sentence of a story: its range of the text, and when it is spoken. */
export interface SearchCue {
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The sentences of a story in order; damaged numbers make odd ranges, never an error. */
export function listSearchCues({ cues }: SearchTextStory): SearchCue[] {
  const list: SearchCue[] = [];
  let [end, endMs] = [0, 0];
  for (let index = 0; index + 2 < cues.length; index += 3) {
    const start = end;
    end += cues[index] ?? 0;
    const startMs = Math.max(0, endMs + (cues[index + 1] ?? 0));
    endMs = startMs + (cues[index + 2] ?? 0);
    list.push({ start, end, startMs, endMs });
  }
  return list;
}

/** A sentence with its times, before it is part of a text. */
export interface SpokenSentence {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Does something else than the next sentence follow: a paragraph's end, something unspoken? */
  readonly isLast: boolean;
}

/** The number of a story, from 1 on; undefined for an opening, and in files from before it stood there. */
export function findStoryNumber({ cues }: SearchTextStory): number | undefined {
  const last = cues.length % 3 === 1 ? cues.at(-1) : undefined;
  return last !== undefined && last > 0 ? last : undefined;
}

/** What a story is called, and its number where it is counted. */
export interface StoryName {
  readonly title: string;
  readonly number?: number | undefined;
}

/** Joins sentences to a story, the inverse of {@link listSearchCues}. */
export function createSearchStory(
  { title, number }: StoryName,
  sentences: readonly SpokenSentence[],
): SearchTextStory {
  const cues: number[] = [];
  let text = "";
  let lastEndMs = 0;
  for (const sentence of sentences) {
    const piece = sentence.isLast ? `${sentence.text.trimEnd()}\n` : sentence.text;
    text += piece;
    cues.push(piece.length, sentence.startMs - lastEndMs, sentence.endMs - sentence.startMs);
    lastEndMs = sentence.endMs;
  }
  if (number !== undefined) cues.push(number);
  return { title, text, cues };
}
