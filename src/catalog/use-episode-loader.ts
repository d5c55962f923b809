import type { Episode } from "#core/episode/episode.ts";
import { useAnswers } from "./answers-context.ts";
import { useCatalog } from "./catalog-context.ts";

/** Loads episodes on demand, for event handlers. */
export interface EpisodeLoader {
  /** The episode if it is here already. */
  readonly findEpisode: (id: string) => Episode | undefined;
  /** @throws CatalogError */
  readonly loadEpisode: (id: string) => Promise<Episode>;
  /** Fetches the file before it is needed; a failure shows when it is. */
  readonly prepareEpisode: (id: string) => void;
}

/** The loader of the station around. */
export function useEpisodeLoader(): EpisodeLoader {
  const catalog = useCatalog();
  const answers = useAnswers();
  return {
    findEpisode: (id) => answers.find(catalog.episode(id)),
    loadEpisode: (id) => answers.load(catalog.episode(id)),
    prepareEpisode: (id) => {
      answers.load(catalog.episode(id)).catch(() => undefined);
    },
  };
}
