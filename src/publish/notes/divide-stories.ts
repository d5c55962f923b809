import { openingTitles, type StoryKind } from "#core/episode/story-kind.ts";
import type { NotesParagraph } from "./show-notes.ts";

/** A run of paragraphs `[firstParagraph, endParagraph)` under one title. */
export interface StoryDivision {
  readonly title: string;
  readonly kind: StoryKind;
  readonly firstParagraph: number;
  readonly endParagraph: number;
}

const names = {
  chinese: { opening: openingTitles.chinese, closing: "撤离" },
  other: { opening: openingTitles.other, closing: "Sign-off" },
} as const;

/**
 * Divides paragraphs into stories. `##` headings win; without them each paragraph with
 * keywords starts a story named for its first keyword, paragraphs without keywords belong
 * to the story before, and the paragraphs before the first and after the last keyword are
 * the opening (开场) and the sign-off (撤离). Notes without any keyword are one story named
 * `title`. The result covers all paragraphs in order.
 */
export function divideStories(
  paragraphs: readonly NotesParagraph[],
  title: string,
): StoryDivision[] {
  if (paragraphs.length === 0) return [];
  const isChinese = paragraphs.some(({ text }) => /\p{Script=Han}/u.test(text));
  const { opening, closing } = isChinese ? names.chinese : names.other;
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

function findHeadingStarts(paragraphs: readonly NotesParagraph[]): StoryStart[] {
  return paragraphs.flatMap(({ heading }, paragraph): StoryStart[] =>
    heading && heading !== paragraphs[paragraph - 1]?.heading
      ? [{ title: heading.text, kind: "item", paragraph }]
      : [],
  );
}

function findKeywordStarts(paragraphs: readonly NotesParagraph[], closing: string): StoryStart[] {
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
