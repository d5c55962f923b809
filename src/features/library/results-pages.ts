import { createLaterPart } from "#ui/loading/lazy-part.tsx";

/** The pages of results: most visits search for nothing, and the search box loads them when it is entered. */
export const resultsPages = {
  search: createLaterPart(async () => (await import("./search-results.tsx")).SearchResults),
  tag: createLaterPart(async () => (await import("./tag-page.tsx")).TagPage),
};
