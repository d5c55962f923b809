import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { MomentGroup } from "#core/episode/moment-groups.ts";
import { usePlayer } from "#player/react/player-context.ts";
import type { PlayerState } from "#player/player-state.ts";
import type { FoundMoment } from "./use-moment-actions.ts";
import { usePlayEpisode } from "./use-play-episode.ts";

/** So many clips before the end of the list more results are asked for. */
const clipsAhead = 3;

/** The moments of a list being played one after the other. */
export interface ClipRun {
  /** How many there are as far as they are loaded. */
  readonly count: number;
  /** Of all of them together. */
  readonly lengthSeconds: number;
  /** Which one is being played, from 1; undefined while none is. */
  readonly position: number | undefined;
  readonly title: string;
  readonly start: () => void;
  /** Plays on from one of them, counted from 0. */
  readonly startAt: (index: number) => void;
  readonly next: () => void;
  /** Ends the run and pauses. */
  readonly stop: () => void;
}

/**
 * Plays moments as clips, across episodes: each from its first word to its last, then the
 * next. Whatever else the listener plays, or a seek out of the clip, ends the run.
 *
 * @param loadMore fetches more of the list, if there is more
 */
export function useClipRun(
  groups: readonly MomentGroup[],
  loadMore: (() => void) | undefined,
): ClipRun {
  const { store, actions } = usePlayer();
  const { playEpisode, prepareEpisode } = usePlayEpisode();
  const clips = useMemo(
    () => groups.flatMap((group) => group.moments.map((moment) => ({ group, moment }))),
    [groups],
  );
  const [current, setCurrent] = useState<FoundMoment>();
  // The same for the player's reports, which do not wait for a render. A clip is not in the
  // player at once: its episode may have to be loaded first.
  const running = useRef<{ readonly clip: FoundMoment; isHere: boolean }>(undefined);
  const findPlace = (wanted: FoundMoment): number =>
    clips.findIndex((clip) => isSameMoment(clip, wanted));
  const index = current ? findPlace(current) : -1;

  const end = (): void => {
    running.current = undefined;
    setCurrent(undefined);
  };
  const play = (clipIndex: number): void => {
    const clip = clips[clipIndex];
    running.current = clip && { clip, isHere: false };
    setCurrent(clip);
    if (!clip) return;
    const { startSeconds, endSeconds } = clip.moment;
    playEpisode(clip.group.id, { startSeconds, endSeconds });
    const following = clips[index + 1];
    if (following) prepareEpisode(following.group.id);
    if (index + clipsAhead >= clips.length) loadMore?.();
  };
  const follow = useEffectEvent((state: PlayerState) => {
    const run = running.current;
    if (!run) return;
    if (isInPlayer(run.clip, state)) {
      run.isHere = true;
      if (state.clip?.isOver === true) play(findPlace(run.clip) + 1);
    } else if (run.isHere) end();
  });
  useEffect(() => store.subscribe((state) => follow(state)), [store]);
  return {
    count: clips.length,
    lengthSeconds: clips.reduce(
      (sum, { moment }) => sum + moment.endSeconds - moment.startSeconds,
      0,
    ),
    position: index === -1 ? undefined : index + 1,
    title: current?.group.title ?? "",
    start: () => play(0),
    startAt: play,
    next: () => play(index + 1),
    stop: () => {
      end();
      actions.pause();
    },
  };
}

function isSameMoment(a: FoundMoment, b: FoundMoment): boolean {
  return a.group.id === b.group.id && a.moment.startSeconds === b.moment.startSeconds;
}

function isInPlayer({ group, moment }: FoundMoment, { track, clip }: PlayerState): boolean {
  return (
    track?.id === group.id &&
    clip?.startSeconds === moment.startSeconds &&
    clip.endSeconds === moment.endSeconds
  );
}
