import { createStore, type StoreApi } from "zustand/vanilla";
import { createClipEnd } from "./features/clip-end.ts";
import { createSilenceSkipper } from "./features/silence-skipping.ts";
import {
  createInitialState,
  isPlaying,
  mirrorEvent,
  type PlayerState,
} from "./state/transport-state.ts";
import { createPositionClock, type PositionClock } from "./state/position-clock.ts";
import { createProgressKeeper, type RememberedProgress } from "./features/progress.ts";
import { createQueueActions, type QueueActions } from "./features/queue.ts";
import { createRecovery } from "./features/recovery.ts";
import { createSleepTimer, type SleepActions } from "./features/sleep-timer.ts";
import { createSoundSettings, type SoundSettings } from "./features/sound-settings.ts";
import type { PlayerDeps } from "./state/remembered-state.ts";
import { createTransport, type ActionDeps, type Transport } from "./state/transport.ts";

/** What listeners can ask of the player. */
export type PlayerActions = Transport &
  SoundSettings &
  RememberedProgress &
  QueueActions &
  SleepActions & {
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
export function createPlayer(parts: PlayerDeps): Player {
  const { engine } = parts;
  const remembered = parts.memory.load();
  const store = createStore<PlayerState>(() => createInitialState(remembered));
  engine.setRate(remembered.rate);
  engine.setVolume(remembered.volume);
  engine.setMuted(remembered.isMuted);

  const clock = createPositionClock({
    readPositionSeconds: () => engine.readPositionSeconds(),
    readRate: () => store.getState().rate,
  });
  const keeper = createProgressKeeper(parts, store);
  const recovery = createRecovery({ engine, store });
  const actionDeps = { ...parts, store, clock, keeper, recovery };
  const transport = createTransport(actionDeps);
  const { noteEnd, ...sleepActions } = createSleepTimer({ ...actionDeps, pause: transport.pause });
  followEngine(actionDeps, noteEnd);
  return {
    store,
    actions: {
      ...transport,
      ...createSoundSettings(actionDeps),
      ...createQueueActions(keeper),
      ...sleepActions,
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

/** Mirrors what the engine reports, and sees to what follows from it. */
function followEngine(parts: ActionDeps, noteEnd: () => boolean): void {
  const { engine, store, keeper, clock, recovery } = parts;
  const { getState, setState } = store;
  const clipEnd = createClipEnd(() => {
    const { clip } = getState();
    if (!clip || startLoopOver(parts)) return;
    engine.pause();
    setState({ clip: { ...clip, isOver: true } });
  });
  const silenceSkipper = createSilenceSkipper(parts);
  engine.subscribe((reported) => {
    const event = recovery.judge(reported);
    // A loop that reaches the end of the sound: the episode is not heard to its end by that.
    if (event.type === "ended" && startLoopOver(parts)) {
      engine.play();
      return;
    }
    setState(mirrorEvent(getState(), event));
    if (event.type === "ended") {
      const { clip } = getState();
      // What was played was the clip: nothing follows it.
      const isNextDue = !noteEnd() && clip === undefined;
      setState({ isNextDue, clip: clip && { ...clip, isOver: true } });
    }
    keeper.noteEvent(event);
    recovery.noteEvent(event);
    const { clip, positionSeconds, rate, status } = getState();
    if (status === "playing") clipEnd.schedule({ clip, positionSeconds, rate });
    else clipEnd.cancel();
    silenceSkipper.schedule();
    clock.setRunning(isPlaying(getState()));
    if (event.type !== "position") clock.tick();
  });
}

/** Back to the start of what is looped; false where nothing is. */
function startLoopOver({ engine, store }: ActionDeps): boolean {
  const { clip } = store.getState();
  if (clip?.isLooped !== true) return false;
  store.setState({ positionSeconds: clip.startSeconds });
  engine.seek(clip.startSeconds);
  return true;
}
