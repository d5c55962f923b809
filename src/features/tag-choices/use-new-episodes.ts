import { useTagDetails } from "#catalog/tags/use-tag-details.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { createSeenMark, type TagChoice } from "#core/listener/tag-choice-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";

/** A followed tag with the number of its episodes that the listener has neither seen nor begun. */
export interface TagNews {
  readonly tag: string;
  /** Its name in addresses, as far as it is known. */
  readonly slug: string | undefined;
  readonly count: number;
}

/** What is new with followed tags, as far as it is known. */
export function useNewEpisodes(followed: readonly TagChoice[]): readonly TagNews[] {
  const details = useTagDetails(followed.map(({ tag }) => tag));
  const positions = usePlayerState((state) => state.positions);
  const heard = usePlayerState((state) => state.heard);
  return followed.map(({ tag, seenUpTo }, index) => {
    const episodes = details[index]?.newest.episodes ?? [];
    const fresh = episodes.filter(
      (episode) =>
        createSeenMark(episode) > seenUpTo &&
        positions[episode.id] === undefined &&
        !isEpisodeHeard({ positions, heard }, episode.id),
    );
    // One with very many moments stands in several pieces.
    return { tag, slug: details[index]?.slug, count: new Set(fresh.map(({ id }) => id)).size };
  });
}
