import { useQuery, type QueryClient } from "@tanstack/react-query";
import type { UnitVariants } from "#core/search/fold-text.ts";
import type { TagEpisode } from "#core/search/tag-index-file.ts";
import { listTagStories, type EpisodeStories } from "#core/search/tag-moments.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { useUnitVariants } from "../use-unit-variants.ts";
import type { createTagQueries } from "./tag-queries.ts";
import { useTagQueries } from "./use-tag-queries.ts";
import { useCatalogClient } from "../use-catalog-client.ts";

/** Files with older moments that are loaded of one tag: some hundred episodes. */
const mostPages = 12;

const noStories: EpisodeStories = new Map();

/** The stories in which one of some tags is spoken, by episode; none until they are here. */
export function useTagStories(tags: readonly string[]): EpisodeStories {
  const queries = useTagQueries();
  const { variants, isPending } = useUnitVariants(...tags);
  const { data } = useQuery(
    {
      queryKey: ["tag-stories", ...tags.map((tag) => foldTerm(tag, variants))],
      queryFn: async ({ client }) => {
        const load = createTagLoad(client, queries, variants);
        return listTagStories((await Promise.all(tags.map(load))).flat());
      },
      enabled: tags.length > 0 && !isPending,
      structuralSharing: false,
    },
    useCatalogClient(),
  );
  return data ?? noStories;
}

/** Loads the episodes of a tag; none for a tag that nobody uses. */
function createTagLoad(
  client: QueryClient,
  { tagIndex, tagPack, tagPage }: ReturnType<typeof createTagQueries>,
  variants: UnitVariants | undefined,
): (tag: string) => Promise<TagEpisode[]> {
  return async (tag) => {
    const { packs } = await client.fetchQuery(tagIndex);
    const pack = await client.fetchQuery(tagPack(tag, packs, variants));
    const folded = foldTerm(tag, variants);
    const newest = pack.tags.find((known) => foldTerm(known.tag, variants) === folded)?.newest;
    const episodes = [...(newest?.episodes ?? [])];
    let file = newest?.older;
    for (let page = 0; file !== undefined && page < mostPages; page += 1) {
      // One after the other: each names the next.
      // oxlint-disable-next-line no-await-in-loop
      const loaded = await client.fetchQuery(tagPage(file));
      episodes.push(...loaded.episodes);
      file = loaded.older;
    }
    return episodes;
  };
}
