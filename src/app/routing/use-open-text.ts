import { useLocation, useSearch } from "wouter";
import { createEpisodePath } from "./site-route.ts";

/** What the history's state says when somebody comes to read what is spoken; new with each time. */
export interface TextRequest {
  readonly opensTextAtMs: number;
}

/** Shows an episode's text at the word that is spoken; on its own page nothing else changes. */
export function useOpenText(episodeId: string | undefined, isOpen: boolean): () => void {
  const [path, navigate] = useLocation();
  const search = useSearch();
  return () => {
    if (episodeId === undefined) return;
    const state: TextRequest = { opensTextAtMs: Date.now() };
    if (isOpen) navigate(search === "" ? path : `${path}?${search}`, { replace: true, state });
    else navigate(createEpisodePath(episodeId), { state });
  };
}
