import type { ReactNode } from "react";
import type { ListenerFilter, SearchOrder } from "#core/links/page-link.ts";
import type { QueuedEpisode } from "#core/listener/queue.ts";
import type { MomentActions } from "./moment-row.tsx";

/** What the library shows, and what can be done in it. */
export interface LibraryProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly order: SearchOrder;
  readonly onOrderChange: (order: SearchOrder) => void;
  /** What can be done with a moment besides playing it. */
  readonly momentActions: MomentActions;
  /** What else can be done with an episode. */
  readonly renderMenu: (episode: QueuedEpisode) => ReactNode;
  /** Episodes with bookmarks; they can be chosen where it is given. */
  readonly bookmarkedIds?: ReadonlySet<string>;
}
