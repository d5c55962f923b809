import { useLocation } from "wouter";
import { formatLibraryLink, parseSearchOrder, type ListenerFilter } from "#core/links/page-link.ts";
import { typeQuery, usePageQuery } from "./debounced-query.ts";
import { useSearchPrefetch } from "./use-search-prefetch.tsx";

/** What the header's search box does to the address. */
export function useSiteSearch(filter: ListenerFilter, isLibrary: boolean) {
  const [, navigate] = useLocation();
  const ahead = useSearchPrefetch();
  const order = parseSearchOrder(usePageQuery());
  const search = (query: string): void => {
    const next = isLibrary ? { ...filter, query } : { tags: [], query };
    ahead.prefetch(next);
    const link = formatLibraryLink(next, order);
    // Back leads to the page before the search, not through every letter of it.
    const isTyping = isLibrary && filter.query !== "";
    if (isTyping && query !== "") typeQuery(link);
    else navigate(`/${link}`, { replace: isTyping });
  };
  /** Enter: a typed `#tag` alone is chosen, anything else is searched for. */
  const submit = (query: string): void => {
    const tag = /^\s*[#＃]\s*([^\s"“”＂][^"“”＂]*)$/u.exec(query)?.[1]?.trim();
    if (tag === undefined) {
      search(query);
      return;
    }
    const tags = isLibrary ? [...filter.tags, tag] : [tag];
    navigate(`/${formatLibraryLink({ tags, query: "" })}`, { replace: isLibrary });
  };
  return { search, submit, prepare: ahead.prepare, prefetcher: ahead.prefetcher };
}
