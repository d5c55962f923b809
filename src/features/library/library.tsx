import type { LibraryProps } from "./library-props.ts";
import { resultsPages } from "./results-pages.tsx";

const { SearchResults, TagPage } = resultsPages;

/** The moments that a filter finds in the library: those of one tag, or of a search. */
export function Library(props: LibraryProps) {
  const { filter } = props;
  const [tag, ...others] = filter.tags;
  const isTagPage = tag !== undefined && others.length === 0 && filter.query.trim() === "";
  return isTagPage ? <TagPage key={tag} {...props} tag={tag} /> : <SearchResults {...props} />;
}
