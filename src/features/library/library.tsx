import type { ReactNode } from "react";
import type { LibraryProps } from "./library-props.ts";
import { resultsPages } from "./results-pages.tsx";

const { SearchResults, TagPage } = resultsPages;

/** The moments that a filter finds in the library: those of one tag, or of a search. */
export function Library(props: LibraryProps) {
  const { filter } = props;
  const [tag, ...others] = filter.tags;
  const isTagPage = tag !== undefined && others.length === 0 && filter.query.trim() === "";
  const renderHere = (): ReactNode => <SearchResults {...props} />;
  return isTagPage ? <TagPage key={tag} {...props} {...{ tag, renderHere }} /> : renderHere();
}
