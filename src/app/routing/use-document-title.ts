import { useEffect } from "react";
import { usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";

/** Names the page in the tab and the history: `page · station`, with a `▶` while sound comes. */
export function useDocumentTitle(page: string | undefined, station: string | undefined): void {
  const isActive = usePlayerState(isPlaying);
  useEffect(() => {
    const title = [page, station].filter((part) => part !== undefined && part !== "").join(" · ");
    if (title !== "") document.title = isActive ? `▶ ${title}` : title;
  }, [page, station, isActive]);
}
