import { useLocation } from "wouter";
import {
  formatLibraryLink,
  isFiltering,
  parseSearchOrder,
  type ListenerFilter,
  type SearchOrder,
} from "#core/links/page-link.ts";
import type { Station } from "#core/files/station-file.ts";
import { Library } from "#features/library/library.tsx";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SiteFooter } from "../../layout/site-footer.tsx";
import { usePageQuery } from "../../routing/debounced-query.ts";
import { useDocumentTitle } from "../../routing/use-document-title.ts";
import { HomePage } from "./home-page.tsx";

/** The front page, or what the address asks for. */
export interface LibraryPageProps {
  /** The same object while only the order changes. */
  readonly filter: ListenerFilter;
  readonly station: Station | undefined;
}

export function LibraryPage({ filter, station }: LibraryPageProps) {
  const order = parseSearchOrder(usePageQuery());
  const [, navigate] = useLocation();
  const go = (next: ListenerFilter, by: SearchOrder): void => {
    navigate(`/${formatLibraryLink(next, by)}`);
  };
  const wanted = [...filter.tags.map((tag) => `#${tag}`), filter.query].join(" ").trim();
  useDocumentTitle(wanted, station?.title);
  const change = (next: ListenerFilter): void => go(next, order);
  if (!isFiltering(filter)) return <HomePage station={station} onFilterChange={change} />;
  return (
    <Library
      filter={filter}
      onFilterChange={change}
      order={order}
      onOrderChange={(by) => go(filter, by)}
      renderPage={(parts) => (
        <PageFrame isBroad footer={<SiteFooter station={station} />} {...parts} />
      )}
    />
  );
}
