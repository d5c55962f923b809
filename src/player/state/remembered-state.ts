import type { StoreApi } from "zustand/vanilla";
import { nextStamp } from "#core/listener/merge-newest.ts";
import {
  changeSettings,
  mergePlaybackMemories,
  type PlaybackMemory,
  type SavedPosition,
} from "#core/listener/playback-memory-file.ts";
import { pickPlayerSettings } from "#core/listener/player-settings.ts";
import { changeQueue, listQueue } from "#core/listener/queue-ranks.ts";
import { type Queue } from "#core/listener/queue.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { PlaybackStore } from "#storage/playback-store.ts";
import type { PlayerState } from "./transport-state.ts";

/** What the player stands on; tests put fakes here. */
export interface PlayerDeps {
  readonly engine: PlaybackEngine;
  readonly memory: PlaybackStore;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
}

/** Keeps the player's state and the memory at one, whichever of them changes. */
export interface StateMemory {
  readonly setPosition: (episodeId: string, position: Omit<SavedPosition, "updatedAtMs">) => void;
  readonly setHeard: (episodeId: string, isHeard: boolean) => void;
  /** Changes the queue as it is by now, whichever tab has made it so, and writes it. */
  readonly changeQueue: (edit: (queue: Queue) => Queue) => void;
  /** Writes the state; with an episode, that one becomes the episode of this visit. */
  readonly write: (episodeId?: string) => void;
  readonly read: () => PlaybackMemory;
  /** Takes in what another browser remembers, of each thing the newer one. */
  readonly merge: (memory: PlaybackMemory) => void;
}

/** Binds the state to the memory, in which other tabs write too. */
export function createStateMemory(
  { engine, memory, readNowMs }: PlayerDeps,
  { getState, setState }: StoreApi<PlayerState>,
): StateMemory {
  /** What the state was last at one with: only what differs from it was changed here. */
  let known = memory.load();
  const adopt = (news: PlaybackMemory): void => {
    const { rate, volume, isMuted, positions, heard } = news;
    const state = getState();
    known = news;
    if (rate !== state.rate) engine.setRate(rate);
    if (volume !== state.volume) engine.setVolume(volume);
    if (isMuted !== state.isMuted) engine.setMuted(isMuted);
    const settings = pickPlayerSettings(news);
    setState({ rate, volume, isMuted, positions, heard, settings, queue: listQueue(news.queue) });
  };
  const save = (next: PlaybackMemory): void => {
    memory.save(next);
    adopt(memory.load());
  };
  const write = (id = known.episodeId): void => {
    const { positions, heard, queue, rate, volume, isMuted, settings } = getState();
    const chosen = {
      rate,
      volume,
      isMuted,
      ...settings,
      ...(id !== undefined && { episodeId: id }),
    };
    const changed = {
      ...changeSettings(known, chosen, readNowMs()),
      queue: changeQueue(known.queue, queue, readNowMs()),
    };
    save(mergePlaybackMemories({ ...changed, positions, heard }, known));
  };
  memory.subscribe(adopt);
  return {
    setPosition: (id, position) => {
      const { positions } = getState();
      const updatedAtMs = nextStamp(positions[id]?.updatedAtMs, readNowMs());
      setState({ positions: { ...positions, [id]: { ...position, updatedAtMs } } });
    },
    setHeard: (id, isHeard) => {
      const { heard } = getState();
      const changedAtMs = nextStamp(heard[id]?.changedAtMs, readNowMs());
      setState({ heard: { ...heard, [id]: { isHeard, changedAtMs } } });
    },
    changeQueue: (edit) => {
      adopt(memory.load());
      setState({ queue: edit(getState().queue) });
      write();
    },
    write,
    read: () => memory.load(),
    merge: (other) => save(mergePlaybackMemories(memory.load(), other)),
  };
}
