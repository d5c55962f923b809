import { useQueries, useQuery } from "@tanstack/react-query";
import { listSlugPacks } from "#core/search/tag-slug.ts";
import { useCatalogClient } from "../use-catalog-client.ts";
import { useTagQueries } from "./use-tag-queries.ts";

/** The tag that a slug names. */
export interface SlugTag {
  /** Undefined while it is on its way, null for the slug of no tag. */
  readonly tag: string | null | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Finds the tag whose page stands at `tags/<slug>/`; it takes the files that its page needs anyway. */
export function useSlugTag(slug: string): SlugTag {
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
  return {
    tag: known.find((tag) => tag.slug === slug)?.tag ?? (isWhole ? null : undefined),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
