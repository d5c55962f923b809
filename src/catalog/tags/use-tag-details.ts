import { useQueries, useQuery } from "@tanstack/react-query";
import type { TagDetails } from "#core/search/tag-index-file.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { useUnitVariants } from "../use-unit-variants.ts";
import { useTagQueries } from "./use-tag-queries.ts";

/**
 * What the library knows of several tags, in their order, as far as it is here; undefined for a
 * tag that is on its way, could not be had, or that nobody uses.
 */
export function useTagDetails(tags: readonly string[]): readonly (TagDetails | undefined)[] {
  const queries = useTagQueries();
  const index = useQuery({ ...queries.tagIndex, enabled: tags.length > 0 });
  const { variants } = useUnitVariants(...tags);
  const packs = index.data?.packs;
  const found = useQueries({
    queries: tags.map((tag) => ({
      ...queries.tagPack(tag, packs ?? 1, variants),
      enabled: packs !== undefined,
    })),
  });
  return tags.map((tag, number) => {
    const folded = foldTerm(tag, variants);
    return found[number]?.data?.tags.find((known) => foldTerm(known.tag, variants) === folded);
  });
}
