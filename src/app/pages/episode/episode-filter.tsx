import { KeywordFilter } from "#features/keyword-filter/keyword-filter.tsx";
import type { useEpisodeFilter } from "./use-episode-filter.ts";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";

/** Looking for words in an open episode; what is looked for stands in its address. */
export interface EpisodeFilterProps {
  readonly search: ReturnType<typeof useEpisodeFilter>;
  readonly link: OpenEpisodeLink;
  /** The listener looks around by this: the page must not move by itself. */
  readonly onUse: () => void;
}

export function EpisodeFilter({ search, link, onUse }: EpisodeFilterProps) {
  return (
    <KeywordFilter
      tags={search.tags}
      filter={link.filter}
      variants={search.variants}
      onFilterChange={(next) => {
        onUse();
        link.changeFilter(next);
      }}
      isOnlyMatching={search.isOnlyMatching}
      onOnlyMatchingChange={search.setIsOnlyMatching}
      hitCount={search.hits.length}
      activeHit={search.activeIndex}
      onStep={(by) => {
        onUse();
        search.step(by);
      }}
    />
  );
}
