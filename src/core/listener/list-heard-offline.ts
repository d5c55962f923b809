import type { KeptEpisodes } from "./kept-episodes-file.ts";

/** The episodes that can be heard without a network, newest first, with the one in the player. */
export function listHeardOffline(
  episodes: KeptEpisodes["episodes"],
  currentId: string,
): readonly { readonly id: string; readonly date: string }[] {
  return Object.entries(episodes)
    .filter(([id, { state }]) => state === "kept" || id === currentId)
    .map(([id, { date }]) => ({ id, date }))
    .toSorted((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1));
}
