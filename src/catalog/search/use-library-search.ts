import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { listTypedWords } from "#core/search/suggest-words.ts";
import type { ListenerFilter, SearchOrder } from "#core/links/page-link.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { useCatalog } from "../catalog-context.ts";
import type { EpisodesHere } from "../episodes-here.ts";
import { useEpisodeLoader } from "../use-episode-loader.ts";
import { useCatalogClient } from "../use-catalog-client.ts";
import { createSearchFiles } from "./search-files.ts";
import {
  isCutOff,
  startSearch,
  type SearchProgress,
  type SearchSession,
} from "./search-session.ts";
import { useSpellingSuggestion } from "./use-spelling-suggestion.ts";

/** What was found, for which filter, and what can be asked for next. */
export interface LibrarySearch {
  /** Undefined until the first answer. */
  readonly progress: SearchProgress | undefined;
  /** What `progress` answers. */
  readonly answered: ListenerFilter;
  /** True while that is what was typed before. */
  readonly isStale: boolean;
  readonly readMore: () => void;
  readonly retry: () => void;
  /** The query with a mistyped word mended, when nothing was found for it as it is. */
  readonly suggestedQuery: string | undefined;
}

/** What was found, and for what. */
interface Answer {
  readonly to: ListenerFilter;
  readonly progress: SearchProgress;
}

/**
 * Searches the library for a filter. At most one search starts in a frame: the first at once,
 * and of keys that come faster than frames the last one. What a newer search has overtaken is
 * dropped.
 */
export function useLibrarySearch(
  filter: ListenerFilter,
  order: SearchOrder,
  listHere?: EpisodesHere["listIds"],
): LibrarySearch {
  const { rootUrl } = useCatalog();
  const findHere = useFindHere(listHere);
  const queryClient = useCatalogClient();
  const files = useMemo(() => createSearchFiles(rootUrl, queryClient), [rootUrl, queryClient]);
  const request = useMemo(
    () => ({ query: parseSearchQuery(filter.query), tags: filter.tags }),
    [filter],
  );
  const [retried, setRetried] = useState<{ readonly of: ListenerFilter }>();
  const run = useRef<SearchSession>(undefined);
  // Not React's state: what changes outside of it is rendered before the next frame, as a key
  // is, and what is at hand is painted with the letter that asked for it.
  const [lastAnswer] = useState(() => createStore<Answer | undefined>(() => undefined));
  const answer = useStore(lastAnswer);
  useEffect(() => {
    let ownRun: SearchSession | undefined;
    const cancel = startOnceAFrame(() => {
      ownRun = startSearch({
        files,
        request,
        order,
        isFresh: retried?.of === filter,
        findHere,
        onProgress: (progress) => {
          // Nothing found yet is no news while the answer before still stands there.
          const isNews = progress.groups.length > 0 || !progress.isBusy;
          if (isNews || !lastAnswer.getState()) lastAnswer.setState({ to: filter, progress }, true);
        },
      });
      run.current = ownRun;
    });
    return () => {
      cancel();
      ownRun?.stop();
    };
  }, [files, filter, request, order, retried, lastAnswer, findHere]);
  useSearchOnceHere(listHere !== undefined, () => {
    const last = lastAnswer.getState()?.progress;
    if (last && isCutOff(last)) setRetried({ of: filter });
  });
  const isStale = answer?.to !== filter;
  const progress = answer?.progress;
  const isEmpty =
    !isStale && progress?.isBusy === false && progress.groups.length === 0 && !progress.failure;
  return {
    progress,
    answered: answer?.to ?? filter,
    isStale,
    readMore: () => run.current?.readMore(),
    retry: () => setRetried({ of: filter }),
    suggestedQuery: useSpellingSuggestion({
      files,
      source: filter.query,
      words: isEmpty ? listTypedWords(request.query) : [],
    }),
  };
}

/** What is in this browser, as it is known when somebody asks. */
function useFindHere(listIds: EpisodesHere["listIds"] | undefined): () => EpisodesHere | undefined {
  const { loadEpisode } = useEpisodeLoader();
  const here = useRef<EpisodesHere>(undefined);
  useEffect(() => {
    here.current = listIds && { listIds, load: loadEpisode };
  });
  return useCallback(() => here.current, []);
}

/** What is in this browser may be known only after the search has failed. */
function useSearchOnceHere(isHere: boolean, searchAgain: () => void): void {
  const search = useEffectEvent(searchAgain);
  useEffect(() => {
    if (isHere) search();
  }, [isHere]);
}

let isFrameTaken = false;

/** Runs at once, or in the next frame where something has run in this one already. */
function startOnceAFrame(run: () => void): () => void {
  if (isFrameTaken) {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  }
  isFrameTaken = true;
  requestAnimationFrame(() => {
    isFrameTaken = false;
  });
  run();
  return () => undefined;
}
