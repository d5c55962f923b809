import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";

const look = { waiting: <LoadingNote />, noteClass: "p-8" };

/** The pages of results: most visits search for nothing, and the search box loads them when it is entered. */
export const resultsPages = {
  SearchResults: lazyPart(async () => (await import("./search-results.tsx")).SearchResults, look),
  TagPage: lazyPart(async () => (await import("./tag-page.tsx")).TagPage, look),
};
