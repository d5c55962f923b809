import { useEffect, useEffectEvent } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { findStoryIndexAt, type Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import { useStorySteps } from "#actions/use-story-steps.ts";
import {
  attachMediaSession,
  describeMedia,
  findMediaSession,
} from "#player/features/media-session.ts";
import { usePlayer, usePlayerState } from "#player/react/player-context.ts";
import { findArtwork } from "./find-artwork.ts";

/** What the system's media controls show and reach beside the player itself. */
export interface MediaSessionOptions {
  /** The episode in the player, once its file is here. */
  readonly episode: Episode | undefined;
  readonly station: Station | undefined;
}

/** Puts the player into the system's media controls, with the story that plays as its album. */
export function useMediaSession({ episode, station }: MediaSessionOptions): void {
  const { rootUrl } = useCatalog();
  const player = usePlayer();
  const stories = episode?.stories ?? [];
  const { goToNextStory, goToPreviousStory } = useStorySteps(stories);
  const goToNext = useEffectEvent(goToNextStory);
  const goToPrevious = useEffectEvent(goToPreviousStory);
  const story = usePlayerState(
    ({ positionSeconds }) => stories[findStoryIndexAt(stories, positionSeconds)],
  );

  useEffect(() => {
    const session = findMediaSession();
    if (!session) return undefined;
    const controller = new AbortController();
    attachMediaSession({
      ...player,
      session,
      steps: { goToNext: () => goToNext(), goToPrevious: () => goToPrevious() },
      signal: controller.signal,
    });
    return () => controller.abort();
  }, [player]);
  useEffect(() => {
    const session = findMediaSession();
    if (!session || !episode) return;
    describeMedia(session, {
      title: episode.headline,
      artist: station ? `${station.host} · ${station.title}` : "",
      album: story?.title ?? station?.title ?? "",
      artwork: findArtwork(rootUrl, station, { ...episode, image: story?.image }),
    });
  }, [episode, station, story, rootUrl]);
}
