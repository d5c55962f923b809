import { useEffect } from "react";
import { useOffline } from "#actions/offline-context.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { planKeeping } from "#core/listener/plan-keeping.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import type { StartedShelf } from "./create-offline-shelf.ts";

/** Keeps the next unheard episodes by themselves while the app is open, where the listener wants it. */
export function useAutomaticKeeping(shelf: StartedShelf | undefined): void {
  const count = useOffline(({ kept }) => kept.settings.count) ?? 0;
  const hasAutomatic = useOffline(({ kept }) =>
    Object.values(kept.episodes).some((entry) => entry.isAutomatic && entry.state !== "removed"),
  );
  const isWanted = count > 0 || hasAutomatic === true;
  const { episodes } = useEpisodeIndex({ isEnabled: isWanted });
  const positions = usePlayerState((state) => (isWanted ? state.positions : undefined));
  const heard = usePlayerState((state) => (isWanted ? state.heard : undefined));
  const playingId = usePlayerState(({ track }) => track?.id);
  useEffect(() => {
    if (!shelf || !positions || !heard || episodes.length === 0) return;
    const plan = planKeeping(shelf.store.getState().kept, {
      newestFirst: episodes.map(({ id }) => id),
      isHeard: (id) => isEpisodeHeard({ positions, heard }, id),
      readPlayedAtMs: (id) => positions[id]?.updatedAtMs,
      playingId,
      nowMs: Date.now(),
    });
    for (const id of plan.keep) shelf.keepAutomatically(id);
    for (const id of plan.remove) shelf.remove(id);
    // What is kept changes by this alone, or by the listener's hand.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shelf, count, episodes.length, episodes[0]?.id, heard, positions, playingId]);
}
