import type { EpisodeLink } from "#core/files/notes-file.ts";
import { createTermMatcher } from "#core/search/term-matcher.ts";
import { foldText } from "#core/search/fold-text.ts";
import type { ShowNotes } from "../notes/show-notes.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import { formatWebAddress, toWebAddress } from "../notes/web-address.ts";
import type { TimedCue } from "../timing/cues/timed-cue.ts";

/** What is spoken, with its times. */
export interface TimedParagraphs {
  readonly paragraphs: readonly SpokenParagraph[];
  readonly cues: readonly (readonly TimedCue[])[];
}

interface FoundLink {
  readonly title: string;
  readonly url: string;
  readonly line: number;
}

/** A title that is shorter is found everywhere. */
const shortestMention = 2;

/**
 * Lists the links of notes, each address once: those whose words are spoken, or that stand in
 * the line of a chapter, in the order of their times, then the rest in that of the notes.
 */
export function listLinks(notes: ShowNotes, spoken: TimedParagraphs): EpisodeLink[] {
  const found = new Map<string, FoundLink>();
  for (const link of findLinks(notes)) if (!found.has(link.url)) found.set(link.url, link);
  const links = [...found.values()].map(({ title, url, line }): EpisodeLink => {
    const startMs: number | undefined =
      findSpokenLink(url, spoken) ??
      notes.chapters.find((chapter) => chapter.line === line && chapter.url !== undefined)
        ?.startMs ??
      findMention(title, spoken);
    return startMs === undefined ? { title, url } : { title, url, startMs };
  });
  return links.toSorted(
    (one, other) => (one.startMs ?? Infinity) - (other.startMs ?? Infinity) || 0,
  );
}

function findLinks({ tree }: ShowNotes): FoundLink[] {
  return tree.items
    .flatMap((item) =>
      item.kind === "heading" ? [{ line: item.line, inline: item.inline }] : item.lines,
    )
    .flatMap(({ line, inline: { text, links } }) =>
      links.flatMap(({ range, url: written }): FoundLink[] => {
        const url = toWebAddress(written);
        if (url === undefined) return [];
        const words = text
          .slice(...range)
          .replaceAll(/\s+/gu, " ")
          .trim();
        return [{ title: words === "" ? formatWebAddress(url) : words, url, line }];
      }),
    );
}

/** When the words of a link in the spoken text begin. */
function findSpokenLink(url: string, { paragraphs, cues }: TimedParagraphs): number | undefined {
  for (const [index, { links = [] }] of paragraphs.entries()) {
    const own = links.find((link) => toWebAddress(link.url) === url);
    if (own) return findStartMs(cues[index] ?? [], own.range[0]);
  }
  return undefined;
}

/** When a title is spoken for the first time. */
function findMention(title: string, { paragraphs, cues }: TimedParagraphs): number | undefined {
  if (title.length < shortestMention) return undefined;
  const matcher = createTermMatcher(title);
  for (const [index, { text }] of paragraphs.entries()) {
    const [first] = matcher.find(foldText(text));
    const startMs = first && findStartMs(cues[index] ?? [], first[0]);
    if (startMs !== undefined) return startMs;
  }
  return undefined;
}

/** When the text at an offset of a paragraph is spoken; undefined where it is not. */
function findStartMs(cues: readonly TimedCue[], offset: number): number | undefined {
  const cue =
    cues.find(({ range: [start, end] }) => start <= offset && offset < end) ?? cues.at(-1);
  if (!cue?.isSpoken) return undefined;
  return cue.words.find(([, end]) => end > offset)?.[2] ?? cue.startMs;
}
