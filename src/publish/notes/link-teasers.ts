import type { TeaserLink } from "#core/episode/teaser-link.ts";
import type { StoryDivision } from "./divide-stories.ts";
import { foldText } from "#core/search/fold-text.ts";
import type { SpokenParagraph } from "./spoken-paragraph.ts";
import { createTermMatcher } from "#core/search/term-matcher.ts";

/** What is spoken, and the tags that say what it is about. */
export interface SpokenText {
  readonly paragraphs: readonly SpokenParagraph[];
  readonly tags: readonly string[];
}

const questionEnd = /[？?][”"’」』）)]*\s*$/u;

/**
 * The teasers: the first paragraphs of the opening that end as questions, each linked to
 * the item that shares most of its terms (tags and keywords), and among equals most of its
 * character pairs. Empty when there is no opening or no item.
 */
export function linkTeasers(notes: SpokenText, stories: readonly StoryDivision[]): TeaserLink[] {
  const opening = stories.find(({ kind }) => kind === "opening");
  const items = stories.flatMap((story, index) =>
    story.kind === "item" ? [{ story, index }] : [],
  );
  if (!opening || items.length === 0) return [];

  const paragraphs = notes.paragraphs.slice(opening.firstParagraph, opening.endParagraph);
  const firstOther = paragraphs.findIndex(({ text }) => !questionEnd.test(text));
  const teasers = firstOther === -1 ? paragraphs : paragraphs.slice(0, firstOther);
  const terms = [
    ...notes.tags,
    ...notes.paragraphs.flatMap(({ text, keywords }) =>
      keywords.map((range) => text.slice(...range)),
    ),
  ];
  const texts = items.map(({ story, index }) => ({
    index,
    profile: createProfile(
      [
        story.title,
        ...notes.paragraphs.slice(story.firstParagraph, story.endParagraph).map(({ text }) => text),
      ].join("\n"),
      terms,
    ),
  }));
  return teasers.flatMap(({ text }) => {
    const teaser = createProfile(text, terms);
    const scored = texts.map(({ index, profile }) => ({
      index,
      terms: countShared(teaser.terms, profile.terms),
      pairs: countShared(teaser.pairs, profile.pairs),
    }));
    const [best] = scored.toSorted(
      (a, b) => b.terms - a.terms || b.pairs - a.pairs || a.index - b.index,
    );
    // A question that shares nothing with any story leads nowhere.
    const hasAnswer = best !== undefined && best.terms + best.pairs > 0;
    return hasAnswer ? [{ text, story: best.index }] : [];
  });
}

interface Profile {
  readonly terms: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function createProfile(source: string, terms: readonly string[]): Profile {
  const folded = foldText(source);
  return {
    terms: new Set(terms.filter((term) => createTermMatcher(term).find(folded).length > 0)),
    // The lookahead makes the pairs overlap: 具身智能 gives 具身, 身智, 智能.
    pairs: new Set(
      Array.from(folded.text.matchAll(/(?=([\p{L}\p{N}]{2}))/gu), ([, pair]) => pair ?? ""),
    ),
  };
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const value of a) if (b.has(value)) count += 1;
  return count;
}
