import { useEffect } from "react";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { createSeenMark } from "#core/listener/tag-choice-file.ts";
import { useTagChoiceStore } from "./tag-choice-context.ts";

/** Whoever looks at a tag's page has seen what is new with it. */
export function useTagSeen(tag: string): void {
  const store = useTagChoiceStore();
  const [newest] = useEpisodeIndex().episodes;
  const mark = newest && createSeenMark(newest);
  useEffect(() => {
    if (mark !== undefined) store.markSeen(tag, mark);
  }, [store, tag, mark]);
}
