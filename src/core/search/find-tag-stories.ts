import type { Story } from "../episode/episode.ts";
import type { Paragraph } from "../episode/transcript.ts";
import { foldText, type UnitVariants } from "./fold-text.ts";
import { createTermMatcher } from "./term-matcher.ts";

/** An episode's stories and what is said in them. */
export interface StoriedText {
  readonly stories: readonly Story[];
  readonly transcript: { readonly paragraphs: readonly Paragraph[] };
}

/** A story with the first of the tags that it is of. */
export interface TagStory {
  readonly story: Story;
  readonly tag: string;
}

/**
 * The items of an episode that are of one of the tags, in order: those whose title or text holds
 * it, by the matcher that finds a tag anywhere. Opening and sign-off are of no tag: they name
 * everything in passing.
 */
export function findTagStories(
  { stories, transcript }: StoriedText,
  tags: readonly string[],
  variants?: UnitVariants,
): TagStory[] {
  if (tags.length === 0) return [];
  const matchers = tags.map((tag) => createTermMatcher(tag, { variants }));
  return stories.flatMap((story, index) => {
    if (story.kind !== "item") return [];
    const texts = [
      story.title,
      ...transcript.paragraphs.filter((paragraph) => paragraph.story === index).map(readText),
    ].map((text) => foldText(text, variants));
    const matcher = matchers.find((one) => texts.some((text) => one.find(text).length > 0));
    return matcher ? [{ story, tag: matcher.term }] : [];
  });
}

const readText = ({ text }: Paragraph): string => text;
