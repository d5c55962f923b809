import { useQuery } from "@tanstack/react-query";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { useTagQueries } from "./use-tag-queries.ts";
import { useUnitVariants } from "../use-unit-variants.ts";
import { useCatalogClient } from "../use-catalog-client.ts";

/** Offered at once: more would not be read. */
const mostTags = 40;

/**
 * Tags for which a text may be typed: by name, from any sign of it on, by pinyin or initials.
 * Best first: what is typed in full, then what is spoken most. Undefined while files are on
 * their way; nothing is loaded for a blank text.
 */
export function useTagNames(typed: string): readonly TagSummary[] | undefined {
  const queries = useTagQueries();
  const { variants } = useUnitVariants(typed);
  const needle = foldTerm(typed, variants);
  const client = useCatalogClient();
  const index = useQuery({ ...queries.tagIndex, enabled: needle !== "" }, client);
  const names = useQuery(
    {
      ...queries.tagNames(needle, index.data?.names ?? 1),
      enabled: needle !== "" && index.data !== undefined,
    },
    client,
  );
  if (!names.data || needle === "") return undefined;
  const { tags } = names.data;
  const matching = names.data.names.filter(([name]) => name.startsWith(needle));
  const exact = matching.filter(([name]) => name === needle);
  const places = new Set([...exact, ...matching].map(([, place]) => place));
  return [...places].flatMap((place) => tags[place] ?? []).slice(0, mostTags);
}
