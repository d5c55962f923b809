import { useQuery } from "@tanstack/react-query";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode.ts";
import { usePlayerState } from "#player/player-context.ts";

/** The episode in the player, once its file is here. */
export function usePlayerEpisode(): Episode | undefined {
  const catalog = useCatalog();
  const id = usePlayerState(({ track }) => track?.id);
  const { data } = useQuery({ ...catalog.episode(id ?? ""), enabled: id !== undefined });
  return data;
}
