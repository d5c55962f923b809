import { createStore, type StoreApi } from "zustand/vanilla";
import { createClipStop } from "./clip-stop.ts";
import { createInitialState, isPlaying, mirrorEvent, type PlayerState } from "./player-state.ts";
import { createPositionClock, type PositionClock } from "./position-clock.ts";
import { createProgressKeeper, type RememberedProgress } from "./progress-keeper.ts";
import { createSoundSettings, type SoundSettings } from "./sound-settings.ts";
import type { PlayerParts } from "./state-memory.ts";
import { createTransport, type Transport } from "./transport.ts";

/** What listeners can ask of the player. */
export type PlayerActions = Transport &
  SoundSettings &
  RememberedProgress & {
    /** Writes progress now: the page may be gone the next moment. */
    readonly saveProgress: () => void;
    /** Goes to where another tab has got to meanwhile, while nothing plays here. */
    readonly catchUp: () => void;
  };

/** The player: state to render, actions to call, a clock for what moves every frame. */
export interface Player {
  readonly store: StoreApi<PlayerState>;
  readonly actions: PlayerActions;
  readonly clock: PositionClock;
  /** The episode that was in the player at the last visit. */
  readonly lastEpisodeId: string | undefined;
}

/** Wires engine, memory and clock into a player with the listener's remembered settings. */
export function createPlayer(parts: PlayerParts): Player {
  const remembered = parts.memory.load();
  const store = createStore<PlayerState>(() => createInitialState(remembered));
  const { engine } = parts;
  engine.setRate(remembered.rate);
  engine.setVolume(remembered.volume);
  engine.setMuted(remembered.isMuted);

  const clock = createPositionClock(() => engine.readPositionSeconds());
  const keeper = createProgressKeeper(parts, store);
  const clipStop = createClipStop(() => {
    const { clip } = store.getState();
    if (!clip || startLoopOver(parts, store)) return;
    engine.pause();
    store.setState({ clip: { ...clip, isOver: true } });
  });
  engine.subscribe((event) => {
    // A loop that reaches the end of the sound: the episode is not heard to its end by that.
    if (event.type === "ended" && startLoopOver(parts, store)) {
      engine.play();
      return;
    }
    store.setState(mirrorEvent(store.getState(), event));
    keeper.noteEvent(event);
    const { clip, positionSeconds, rate, status } = store.getState();
    if (status === "playing") clipStop.schedule({ clip, positionSeconds, rate });
    else clipStop.cancel();
    clock.setRunning(isPlaying(store.getState()));
    if (event.type !== "position") clock.tick();
  });
  const actionParts = { engine, store, keeper, clock };
  return {
    store,
    actions: {
      ...createTransport(actionParts),
      ...createSoundSettings(actionParts),
      saveProgress: () => keeper.save(),
      catchUp: () => {
        keeper.catchUp();
        clock.tick();
      },
      markHeard: keeper.markHeard,
      forget: keeper.forget,
      exportMemory: keeper.exportMemory,
      importMemory: keeper.importMemory,
    },
    clock,
    lastEpisodeId: remembered.episodeId,
  };
}

/** Back to the start of what is looped; false where nothing is. */
function startLoopOver({ engine }: PlayerParts, store: StoreApi<PlayerState>): boolean {
  const { clip } = store.getState();
  if (clip?.isLooped !== true) return false;
  store.setState({ positionSeconds: clip.startSeconds });
  engine.seek(clip.startSeconds);
  return true;
}
