/** Where a story's text begins. No text can look like it: in texts `<` is escaped. */
const opening = /<div data-story="(\d+)">/gu;
const divTag = /<(?<slash>\/?)div\b[^>]*>/gu;
/** What leads to a file beside the page. */
const fileBeside = / href="(?=[^"/:#]+#)/gu;

/**
 * Cuts the markup of an episode's page into those of its stories' own pages, which stand in folders
 * of their own: each has the text of one story, and is the same in all else. To render the app for
 * each of them would take ten times as long as all else that is made of an episode.
 */
export function cutStories(markup: string, count: number): string[] {
  const starts = [...markup.matchAll(opening)].map(({ index, 1: story }) => ({
    story: Number(story),
    index,
  }));
  const first = starts[0]?.index ?? markup.length;
  const end = findEnd(markup, starts.at(-1)?.index ?? markup.length);
  const texts = new Map(
    starts.map(({ story, index }, number) => [
      story,
      markup.slice(index, starts[number + 1]?.index ?? end),
    ]),
  );
  const head = markup.slice(0, first);
  const tail = markup.slice(end);
  return Array.from({ length: count }, (_, story) =>
    // In one go: notes and sentences lead to files beside the episode.
    `${head}${texts.get(story) ?? ""}${tail}`.replaceAll(fileBeside, ' href="../'),
  );
}

/** Where the element ends that begins there. */
function findEnd(markup: string, start: number): number {
  let depth = 0;
  for (const { 0: tag, index, groups } of markup.slice(start).matchAll(divTag)) {
    depth += groups?.["slash"] === "" ? 1 : -1;
    if (depth === 0) return start + index + tag.length;
  }
  return markup.length;
}
