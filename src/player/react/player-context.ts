import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Player, PlayerActions } from "../player.ts";
import type { PlayerState } from "../player-state.ts";
import type { PositionClock } from "../state/position-clock.ts";

/** Gives the tree its player. */
export const PlayerContext = createContext<Player | undefined>(undefined);

/** The whole player, for what connects it to the system around; stable. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error("the player's hooks need a PlayerContext around them");
  return player;
}

/** One value of the player's state; renders again only when that value changes. */
export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  return useStore(usePlayer().store, select);
}

/** What can be asked of the player; stable. */
export function usePlayerActions(): PlayerActions {
  return usePlayer().actions;
}

/** The frame clock, for what is painted outside of React; stable. */
export function usePositionClock(): PositionClock {
  return usePlayer().clock;
}

/** Reads the player's state once, for event handlers. */
export function useReadPlayerState(): () => PlayerState {
  return usePlayer().store.getState;
}
