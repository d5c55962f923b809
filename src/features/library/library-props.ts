import type { ReactNode } from "react";
import type { ListenerFilter, SearchOrder } from "#core/links/page-link.ts";

/** The parts of a page of results. */
export interface ResultsParts {
  readonly children: ReactNode;
  readonly beside: ReactNode;
}

/** What the library shows, and what can be done in it. */
export interface LibraryProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly order: SearchOrder;
  readonly onOrderChange: (order: SearchOrder) => void;
  /** Puts the parts where they stand on the page. */
  readonly renderPage: (parts: ResultsParts) => ReactNode;
}
