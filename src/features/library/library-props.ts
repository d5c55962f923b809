import type { ListenerFilter, SearchOrder } from "#core/links/page-link.ts";

/** What the library shows, and what can be done in it. */
export interface LibraryProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly order: SearchOrder;
  readonly onOrderChange: (order: SearchOrder) => void;
}
