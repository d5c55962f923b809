import { useQueries, useQuery } from "@tanstack/react-query";
import { isSlugOf, listSlugPacks } from "#core/search/tag-slug.ts";
import { readErrorCode } from "../catalog-error.ts";
import { loadEpisodesHere, type EpisodesHere } from "../episodes-here.ts";
import { useCatalogClient } from "../use-catalog-client.ts";
import { useEpisodeLoader } from "../use-episode-loader.ts";
import { useTagQueries } from "./use-tag-queries.ts";

/** The tag that a slug names. */
export interface SlugTag {
  /** Undefined while it is on its way, null for the slug of no tag. */
  readonly tag: string | null | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * Finds the tag whose page stands at `tags/<slug>/`; it takes the files that its page needs anyway.
 * Without a network it asks the episodes whose text is in this browser.
 */
export function useSlugTag(slug: string, listHere?: EpisodesHere["listIds"]): SlugTag {
  const queries = useTagQueries();
  const client = useCatalogClient();
  const index = useQuery(queries.tagIndex, client);
  const packs = index.data?.packs;
  const numbers = packs === undefined ? [] : listSlugPacks(slug, packs);
  const loaded = useQueries(
    { queries: numbers.map((number) => queries.tagPackAt(number, packs ?? 1)) },
    client,
  );
  const failed = [index, ...loaded].find(({ isError }) => isError);
  const isWhole = packs !== undefined && loaded.every(({ data }) => data !== undefined);
  const known = loaded.flatMap(({ data }) => data?.tags ?? []);
  const named = known.find((tag) => tag.slug === slug)?.tag;
  const isCutOff = failed !== undefined && readErrorCode(failed.error) === "offline";
  const tagHere = useSlugTagHere(slug, isCutOff ? listHere : undefined);
  return {
    tag: named ?? tagHere ?? (isWhole ? null : undefined),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

/** The tag of a slug, if an episode that is here has it. */
function useSlugTagHere(
  slug: string,
  listIds: EpisodesHere["listIds"] | undefined,
): string | undefined {
  const { loadEpisode } = useEpisodeLoader();
  const client = useCatalogClient();
  const found = useQuery(
    {
      queryKey: ["tag-here", slug],
      enabled: listIds !== undefined,
      // What cannot be read says nothing: the failure that is told already says enough.
      queryFn: async () => {
        const here = listIds ? await loadEpisodesHere({ listIds, load: loadEpisode }) : [];
        return here.flatMap(({ tags }) => tags).find((tag) => isSlugOf(slug, tag)) ?? null;
      },
    },
    client,
  );
  return found.data ?? undefined;
}
