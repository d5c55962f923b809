import { openingTitles, type StoryKind } from "#core/episode/story-kind.ts";
import type { SpokenParagraph } from "./spoken-paragraph.ts";

/** A run of paragraphs `[firstParagraph, endParagraph)` under one title. */
export interface StoryDivision {
  readonly title: string;
  readonly kind: StoryKind;
  readonly firstParagraph: number;
  readonly endParagraph: number;
}

/** What a show calls the paragraphs around its items. */
export interface StoryNames {
  readonly opening?: string | undefined;
  readonly closing?: string | undefined;
}

const plainNames = {
  chinese: { opening: openingTitles.chinese, closing: "结尾" },
  other: { opening: openingTitles.other, closing: "Sign-off" },
} as const;

/** The names that are used for a text, where the show has none of its own. */
export function findStoryNames(
  text: string,
  { opening, closing }: StoryNames = {},
): Required<{ [Key in keyof StoryNames]: string }> {
  const plain = /\p{Script=Han}/u.test(text) ? plainNames.chinese : plainNames.other;
  return { opening: opening ?? plain.opening, closing: closing ?? plain.closing };
}

/**
 * Divides paragraphs into stories. `##` headings win; without them each paragraph with
 * keywords starts a story named for its first keyword, paragraphs without keywords belong
 * to the story before, and the paragraphs before the first and after the last keyword are
 * the opening and the sign-off. A text without any keyword is one story named `title`. The result covers all paragraphs in order.
 */
export function divideStories(
  paragraphs: readonly SpokenParagraph[],
  title: string,
  names: StoryNames = {},
): StoryDivision[] {
  if (paragraphs.length === 0) return [];
  const all = paragraphs.map(({ text }) => text).join("\n");
  const { opening, closing } = findStoryNames(all, names);
  const starts = paragraphs.some(({ heading }) => heading)
    ? findHeadingStarts(paragraphs)
    : findKeywordStarts(paragraphs, closing);
  const first = starts[0];
  if (!first) {
    return [{ title, kind: "item", firstParagraph: 0, endParagraph: paragraphs.length }];
  }
  if (first.paragraph > 0) starts.unshift({ title: opening, kind: "opening", paragraph: 0 });
  return starts.map((start, index) => ({
    title: start.title,
    kind: start.kind,
    firstParagraph: start.paragraph,
    endParagraph: starts[index + 1]?.paragraph ?? paragraphs.length,
  }));
}

interface StoryStart {
  readonly title: string;
  readonly kind: StoryKind;
  readonly paragraph: number;
}

function findHeadingStarts(paragraphs: readonly SpokenParagraph[]): StoryStart[] {
  return paragraphs.flatMap(({ heading }, paragraph): StoryStart[] =>
    heading && heading !== paragraphs[paragraph - 1]?.heading
      ? [{ title: heading.text, kind: "item", paragraph }]
      : [],
  );
}

function findKeywordStarts(paragraphs: readonly SpokenParagraph[], closing: string): StoryStart[] {
  const starts = paragraphs.flatMap(({ text, keywords }, paragraph): StoryStart[] => {
    const keyword = keywords[0];
    return keyword ? [{ title: text.slice(...keyword), kind: "item", paragraph }] : [];
  });
  const signOff = paragraphs.findLastIndex(({ keywords }) => keywords.length > 0) + 1;
  if (signOff > 0 && signOff < paragraphs.length) {
    starts.push({ title: closing, kind: "closing", paragraph: signOff });
  }
  return starts;
}
