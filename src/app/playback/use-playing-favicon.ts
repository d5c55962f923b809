import { useEffect } from "react";
import { usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";

/** Shows in the tab's icon whether sound comes from this tab; its title says so too. */
export function usePlayingFavicon(rootUrl: string): void {
  const isActive = usePlayerState(isPlaying);
  useEffect(() => {
    if (!isActive) return;
    const icon = document.querySelector<HTMLLinkElement>("link[rel~='icon']");
    const quietUrl = icon?.href;
    // A station with an icon of its own keeps it.
    if (!icon || quietUrl?.endsWith("/favicon.svg") !== true) return;
    icon.href = new URL("favicon-playing.svg", rootUrl).href;
    return () => {
      icon.href = quietUrl;
    };
  }, [isActive, rootUrl]);
}
