import { useQueries, useQuery } from "@tanstack/react-query";
import {
  findQueryMoments,
  groupTagMoments,
  splitQuery,
  type MomentGroup,
} from "#core/moment-groups.ts";
import type { ListenerFilter } from "#core/page-link.ts";
import { foldTerm } from "#core/term-matcher.ts";
import { useCatalog } from "./catalog-context.ts";
import { useTagIndex } from "./use-tag-index.ts";

/** What was found so far. */
export interface LibraryMoments {
  /** Undefined while files are on their way. */
  readonly groups: readonly MomentGroup[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The moments of a filter over the whole library. Tags alone need only their own small
 * files; typed words need the text of all episodes, loaded when the first word is typed.
 */
export function useLibraryMoments(filter: ListenerFilter): LibraryMoments {
  const byTags = useTagMoments(filter.tags, splitQuery(filter.query).length === 0);
  const byQuery = useQueryMoments(filter);
  return splitQuery(filter.query).length > 0 ? byQuery : byTags;
}

function useTagMoments(tags: readonly string[], isEnabled: boolean): LibraryMoments {
  const catalog = useCatalog();
  const tagIndex = useTagIndex({ isEnabled: isEnabled && tags.length > 0 });
  const files = tags.map(
    (tag) => tagIndex.data?.tags.find((known) => foldTerm(known.tag) === foldTerm(tag))?.file,
  );
  const queries = useQueries({
    queries: files.flatMap((file) => (file === undefined ? [] : [catalog.tag(file)])),
  });
  const failed = [tagIndex, ...queries].find(({ isError }) => isError);
  const loaded = queries.flatMap(({ data }) => data ?? []);
  // A tag that nobody uses is in no episode.
  const isUnknown = tagIndex.data !== undefined && files.includes(undefined);
  return {
    groups: isUnknown
      ? []
      : tagIndex.data && loaded.length === files.length
        ? groupTagMoments(loaded)
        : undefined,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

function useQueryMoments(filter: ListenerFilter): LibraryMoments {
  const catalog = useCatalog();
  const isEnabled = splitQuery(filter.query).length > 0;
  const text = useQuery({ ...catalog.searchText, enabled: isEnabled });
  return {
    groups: text.data && findQueryMoments(text.data, filter),
    error: text.error,
    retry: () => void text.refetch(),
  };
}
