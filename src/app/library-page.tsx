import { useMemo } from "react";
import { useLocation } from "wouter";
// The raw query: wouter's other one is decoded, and our link codec would decode it again.
import { useSearch } from "wouter/use-browser-location";
import { formatLibraryLink, parseLibraryLink } from "#core/page-link.ts";
import type { Station } from "#core/station-file.ts";
import { Library } from "#features/library/library.tsx";
import { PageFrame } from "./page-frame.tsx";
import { renderEpisodeMenu } from "./render-episode-menu.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { useDocumentTitle } from "./use-document-title.ts";

/** The library, with its filter in the address. */
export function LibraryPage({ station }: { readonly station: Station | undefined }) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filter = useMemo(() => parseLibraryLink(search), [search]);
  const wanted = [...filter.tags.map((tag) => `#${tag}`), filter.query].join(" ").trim();
  useDocumentTitle(wanted, station?.title);
  return (
    <PageFrame>
      <Library
        filter={filter}
        onFilterChange={(next) => navigate(`/${formatLibraryLink(next)}`)}
        renderMenu={renderEpisodeMenu}
      />
      <SiteFooter station={station} />
    </PageFrame>
  );
}
