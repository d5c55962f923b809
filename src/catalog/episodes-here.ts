import type { Episode } from "#core/episode/episode.ts";

/** The episodes whose text is in this browser. */
export interface EpisodesHere {
  readonly listIds: () => Promise<readonly string[]>;
  readonly load: (id: string) => Promise<Episode>;
}

/** Loads all of them; one that cannot be read is left out. */
export async function loadEpisodesHere({ listIds, load }: EpisodesHere): Promise<Episode[]> {
  const loaded = await Promise.allSettled((await listIds()).map(load));
  return loaded.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
}
