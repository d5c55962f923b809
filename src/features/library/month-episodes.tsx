import type { ReactNode } from "react";
import { useMonthEpisodes } from "#catalog/tags/use-month-episodes.ts";
import type { QueuedEpisode } from "#core/listener/queue.ts";
import { EpisodeRows, type EpisodeTest } from "./episode-rows.tsx";

/** The episodes of one month, as far as they are wanted. */
export interface MonthEpisodesProps {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly isWanted: EpisodeTest;
  readonly renderMenu: (episode: QueuedEpisode) => ReactNode;
}

export function MonthEpisodes({ month, isWanted, renderMenu }: MonthEpisodesProps) {
  const { isPending, ...found } = useMonthEpisodes(month);
  return <EpisodeRows {...found} isAll={!isPending} isWanted={isWanted} renderMenu={renderMenu} />;
}
