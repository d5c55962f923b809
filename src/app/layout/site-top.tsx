import { useEffect, useRef, useState } from "react";
import type { ListenerFilter } from "#core/links/page-link.ts";
import type { Station } from "#core/files/station-file.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";
import { SiteSearch } from "#features/site-search/site-search.tsx";
import { SiteHeader } from "./site-header.tsx";
import type { SiteRoute } from "../routing/site-route.ts";
import { useSiteSearch } from "../routing/use-site-search.ts";

/** The header with its search box, which `/` leads to from everywhere. */
export interface SiteTopProps {
  readonly station: Station | undefined;
  readonly filter: ListenerFilter;
  /** Which page is open. */
  readonly page: SiteRoute["page"];
}

export function SiteTop({ station, filter, page }: SiteTopProps) {
  const isLibrary = page === "library";
  const [isSearchOpen, setIsSearchOpen] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  const { search, submit, prepare, prefetcher } = useSiteSearch(filter, isLibrary);
  // Whoever opens the box wants to type.
  useEffect(() => {
    if (isSearchOpen) inputRef.current?.focus();
  }, [isSearchOpen]);
  useShortcuts({ search: () => inputRef.current?.focus() });
  return (
    <>
      {prefetcher}
      <SiteHeader
        station={station}
        isListenerPage={page === "listener"}
        // On phones the library is where one searches: the box is always there.
        isSearchOpen={isSearchOpen || isLibrary}
        onToggleSearch={isLibrary ? undefined : () => setIsSearchOpen(!isSearchOpen)}
        search={
          <SiteSearch
            inputRef={inputRef}
            query={isLibrary ? filter.query : ""}
            onSearch={search}
            onSubmit={submit}
            onEnterBox={prepare}
          />
        }
      />
    </>
  );
}
