import type { MomentGroup } from "#core/episode/moment-groups.ts";
import { createEpisodeSearcher, type SearchRequest } from "#core/search/episode-searcher.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { createSpokenText } from "#core/search/create-spoken-text.ts";
import { loadEpisodesHere, type EpisodesHere } from "../episodes-here.ts";

/** What is looked for, and what was found already. */
export interface HereSearch {
  readonly here: EpisodesHere;
  readonly request: SearchRequest;
  readonly variants: UnitVariants;
  readonly known: readonly MomentGroup[];
}

/** Searches the texts themselves, without an index: newest first, with what was known. */
export async function searchHere({
  here,
  request,
  variants,
  known,
}: HereSearch): Promise<{ readonly groups: readonly MomentGroup[]; readonly searched: number }> {
  const searcher = createEpisodeSearcher(request, variants);
  const episodes = await loadEpisodesHere(here);
  const knownIds = new Set(known.map(({ id }) => id));
  const found = episodes
    .filter(({ id }) => !knownIds.has(id))
    .flatMap((episode): MomentGroup[] => {
      const moments = searcher.findMoments(createSpokenText(episode));
      const { id, headline, date } = episode;
      return moments ? [{ id, title: headline, date, moments }] : [];
    });
  const groups = [...known, ...found].toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return { groups, searched: episodes.length };
}
