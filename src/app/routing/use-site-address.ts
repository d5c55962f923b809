import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { useAnswers } from "#catalog/answers-context.ts";
import { createSlugTagQuery } from "#catalog/tags/slug-tag-query.ts";
import { formatLibraryLink, parseLibraryLink, type ListenerFilter } from "#core/links/page-link.ts";
import { usePageQuery } from "./debounced-query.ts";
import { findRoute, type SiteRoute } from "./site-route.ts";

/** What the address asks for. */
export interface SiteAddress {
  readonly path: string;
  readonly route: SiteRoute;
  readonly filter: ListenerFilter;
  /** Says which tag the slug in the address names, when somebody has found out. */
  readonly nameSlug: (slug: string, tag: string) => void;
}

/**
 * Reads the address. A tag's own page, `/tags/<slug>/`, is the library filtered by that tag as
 * soon as it is known which one it is.
 */
export function useSiteAddress(): SiteAddress {
  const [path] = useLocation();
  const search = usePageQuery();
  const asked = useMemo(() => findRoute(path, search), [path, search]);
  const answers = useAnswers();
  const [named, setNamed] = useState(() => {
    // A page that was made ahead of time knows its tag.
    if (asked.page !== "tag") return undefined;
    const { slug } = asked;
    return { slug, tag: answers.find(createSlugTagQuery(slug)) };
  });
  const tag = asked.page === "tag" && named?.slug === asked.slug ? named.tag : undefined;
  // The same object while only the order changes.
  const filterText = formatLibraryLink(parseLibraryLink(search));
  const filter = useMemo(() => addTag(parseLibraryLink(filterText), tag), [filterText, tag]);
  return {
    path,
    route: useMemo(() => (tag === undefined ? asked : { page: "library" }), [asked, tag]),
    filter,
    nameSlug: (slug, found) => setNamed({ slug, tag: found }),
  };
}

/** The page's own tag comes first. */
function addTag(filter: ListenerFilter, tag: string | undefined): ListenerFilter {
  if (tag === undefined || filter.tags.includes(tag)) return filter;
  return { ...filter, tags: [tag, ...filter.tags] };
}
