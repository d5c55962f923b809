import { useQueries, useQuery } from "@tanstack/react-query";
import type { TagDetails } from "#core/search/tag-index-file.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { useUnitVariants } from "../use-unit-variants.ts";
import { useTagQueries } from "./use-tag-queries.ts";
import { useCatalogClient } from "../use-catalog-client.ts";

/**
 * What the library knows of several tags, in their order, as far as it is here; undefined for a
 * tag that is on its way, could not be had, or that nobody uses.
 */
export function useTagDetails(tags: readonly string[]): readonly (TagDetails | undefined)[] {
  const queries = useTagQueries();
  const client = useCatalogClient();
  const index = useQuery({ ...queries.tagIndex, enabled: tags.length > 0 }, client);
  const { variants } = useUnitVariants(...tags);
  const packs = index.data?.packs;
  const wanted =
    packs === undefined ? [] : tags.map((tag) => queries.tagPack(tag, packs, variants));
  // Tags may share a pack, which is asked for once.
  const keys = wanted.map(({ queryKey }) => queryKey.join());
  const found = useQueries(
    { queries: wanted.filter((_, number) => keys.indexOf(keys[number] ?? "") === number) },
    client,
  );
  const known = found.flatMap(({ data }) => data?.tags ?? []);
  return tags.map((tag) => {
    const folded = foldTerm(tag, variants);
    return known.find((other) => foldTerm(other.tag, variants) === folded);
  });
}
