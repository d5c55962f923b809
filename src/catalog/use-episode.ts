import { useCatalog } from "./catalog-context.ts";
import { useAnswer } from "./use-answer.ts";

/** What of an episode is wanted. */
export interface EpisodeWish {
  /** True where its words are shown as they are spoken; their times then follow the text. */
  readonly needsWords?: boolean;
}

/**
 * One episode: first with the times of its sentences, with those of its words once they are
 * here. Nothing is loaded without an id. `wordsError` leaves the text usable.
 */
export function useEpisode(id: string | undefined, { needsWords = false }: EpisodeWish = {}) {
  const catalog = useCatalog();
  const text = useAnswer(catalog.episode(id ?? ""), { isEnabled: id !== undefined });
  const spoken = useAnswer(catalog.spokenEpisode(id ?? ""), {
    isEnabled: needsWords && text.isSuccess,
  });
  return {
    data: spoken.data ?? text.data,
    error: text.error,
    isError: text.isError,
    refetch: text.refetch,
    wordsError: spoken.error,
    retryWords: () => void spoken.refetch(),
  };
}
