import type { Ref } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { KeywordFilter } from "#features/keyword-filter/keyword-filter.tsx";
import { useCountedTags } from "./use-counted-tags.ts";
import type { useEpisodeFilter } from "./use-episode-filter.ts";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";

/** Looking for words in an open episode; what is looked for stands in its address. */
export interface EpisodeFilterProps {
  readonly episode: Episode;
  readonly search: ReturnType<typeof useEpisodeFilter>;
  readonly link: OpenEpisodeLink;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** The listener wants to look for something, wherever the page stands. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The listener looks around by this: the page must not move by itself. */
  readonly onUse: () => void;
}

export function EpisodeFilter(props: EpisodeFilterProps) {
  const { episode, search, link, fieldRef, isOpen, onClose, onUse } = props;
  const counted = useCountedTags(episode, link.filter);
  return (
    <KeywordFilter
      {...counted}
      filter={link.filter}
      {...{ fieldRef, isOpen, onClose }}
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
