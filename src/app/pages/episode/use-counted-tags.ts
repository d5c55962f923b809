import { useMemo } from "react";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { splitSpeakerQuery } from "#core/search/speaker-query.ts";
import { countHits } from "#core/search/transcript-hits.ts";

/** An episode's tags, most spoken first; among equals in the order of the notes. */
export function useCountedTags(
  { tags: ownTags, transcript: { paragraphs } }: Episode,
  filter: ListenerFilter,
) {
  const { variants } = useUnitVariants(
    ...filter.tags,
    splitSpeakerQuery(filter.query.trim()).query,
  );
  const tags = useMemo(
    () =>
      ownTags
        .map((tag) => ({ tag, hits: countHits(paragraphs, tag, variants) }))
        .toSorted((a, b) => b.hits - a.hits),
    [ownTags, paragraphs, variants],
  );
  return { tags, variants };
}
