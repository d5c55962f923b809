import { useEffect, useRef, useState } from "react";
import { isFiltering, type ListenerFilter } from "#core/links/page-link.ts";
import type { Station } from "#core/files/station-file.ts";
import { SiteSearch } from "#features/site-search/site-search.tsx";
import { SiteHeader } from "./site-header.tsx";
import { findPlace, type SiteRoute } from "../routing/site-route.ts";
import { isSearchAsked } from "../routing/site-root.ts";
import { useSiteSearch } from "../routing/use-site-search.ts";

/** The header with its search box. */
export interface SiteTopProps {
  readonly station: Station | undefined;
  readonly filter: ListenerFilter;
  readonly route: SiteRoute;
}

export function SiteTop({ station, filter, route }: SiteTopProps) {
  const isLibrary = route.page === "library";
  const [isSearchOpen, setIsSearchOpen] = useState(isSearchAsked);
  const inputRef = useRef<HTMLInputElement>(null);
  const { search, submit, prepare, prefetcher } = useSiteSearch(filter, isLibrary);
  const isSearching = isLibrary && filter.query.trim() !== "";
  // Whoever opens the box wants to type.
  useEffect(() => {
    if (isSearchOpen) inputRef.current?.focus();
  }, [isSearchOpen]);
  return (
    <>
      {prefetcher}
      <SiteHeader
        station={station}
        place={findPlace(route, isFiltering(filter))}
        hasTranscript={route.page === "episode"}
        // What was searched for stays in sight on phones too.
        isSearchOpen={isSearchOpen || isSearching}
        onToggleSearch={() => setIsSearchOpen(!isSearchOpen)}
        search={
          <SiteSearch
            inputRef={inputRef}
            query={isLibrary ? filter.query : ""}
            onSearch={search}
            onSubmit={submit}
            onEnterBox={() => {
              // Emptied, it does not go from under the hand that types.
              setIsSearchOpen(true);
              prepare();
            }}
          />
        }
      />
    </>
  );
}
