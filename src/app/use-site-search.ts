import { useLocation } from "wouter";
// The raw query: wouter's other one is decoded, and our link codec would decode it again.
import { useSearch } from "wouter/use-browser-location";
import { formatLibraryLink, parseSearchOrder, type ListenerFilter } from "#core/page-link.ts";

/** What the header's search box does to the address. */
export function useSiteSearch(filter: ListenerFilter, isLibrary: boolean) {
  const [, navigate] = useLocation();
  const order = parseSearchOrder(useSearch());
  const search = (query: string): void => {
    const next = isLibrary ? { ...filter, query } : { tags: [], query };
    // Back leads to the page before the search, not through every letter of it.
    const replace = isLibrary && filter.query !== "";
    navigate(`/${formatLibraryLink(next, order)}`, { replace });
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
  return { search, submit };
}
