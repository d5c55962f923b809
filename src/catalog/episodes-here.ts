import type { Episode } from "#core/episode/episode.ts";

/** The episodes whose text is in this browser. */
export interface EpisodesHere {
  readonly listIds: () => Promise<readonly string[]>;
  readonly load: (id: string) => Promise<Episode>;
}
