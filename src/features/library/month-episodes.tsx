import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useMonthEpisodes } from "#catalog/tags/use-month-episodes.ts";
import { EpisodeRows, type EpisodeTest } from "./episode-rows.tsx";

/** The episodes of one month, as far as they are wanted. */
export interface MonthEpisodesProps {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly isWanted: EpisodeTest;
}

export function MonthEpisodes({ month, isWanted }: MonthEpisodesProps) {
  const { months } = useEpisodeIndex();
  const { isPending, ...found } = useMonthEpisodes(month);
  return <EpisodeRows {...found} {...{ months, isWanted }} isAll={!isPending} />;
}
