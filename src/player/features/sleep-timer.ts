import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { FeatureStore } from "../state/player-store.ts";
import type { TransportState } from "../state/transport-state.ts";
import { wantsSilenceAtEnd, type SleepGoal, type SleepSlice } from "./sleep-state.ts";
import type { SoundState } from "./sound-settings.ts";

/** The sound fades out over so many seconds. */
const fadeSeconds = 10;
/** What a shake or a tap adds. */
const extensionMs = 5 * 60_000;
const tickMs = 250;

/** Falling asleep. */
export interface SleepActions {
  /** Pauses after so many minutes, whatever plays then. */
  readonly sleepAfter: (minutes: number) => void;
  readonly sleepAtStoryEnd: () => void;
  readonly sleepAtEpisodeEnd: () => void;
  /** Five minutes more, and full volume if it was fading. Does nothing without a timer. */
  readonly extendSleep: () => void;
  readonly cancelSleep: () => void;
}

/** What a sleep timer works on. */
export interface SleepDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<SleepSlice, TransportState & SoundState>;
  readonly signal: AbortSignal;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
  readonly pause: () => void;
}

const timers = new WeakMap<SleepDeps, SleepActions>();

/** The sleep timer of a player, attached when it is first asked for: most visits never do. */
export function findSleepTimer(deps: SleepDeps): SleepActions {
  const timer = timers.get(deps) ?? attachSleepTimer(deps);
  timers.set(deps, timer);
  return timer;
}

/**
 * The sleep timer: fades the sound out, pauses, and puts the volume back. It follows the
 * clock and the sound's position, never the count of its own ticks, which browsers slow
 * down in the background.
 */
function attachSleepTimer(deps: SleepDeps): SleepActions {
  const { engine, store, signal, readNowMs, pause } = deps;
  const { getState, setState } = store;
  let interval: ReturnType<typeof setInterval> | undefined;
  const fade = createFade({ engine, store });
  const cancelSleep = (): void => {
    clearInterval(interval);
    setState({ sleep: undefined });
    fade(fadeSeconds);
  };
  const readLeftSeconds = (goal: SleepGoal): number => {
    const { track, rate } = getState();
    if (goal.kind === "time") return (goal.endsAtMs - readNowMs()) / 1000;
    const endSeconds =
      goal.kind === "story" ? goal.story.endSeconds : (track?.durationSeconds ?? Infinity);
    return (endSeconds - engine.readPositionSeconds()) / rate;
  };
  const tick = (): void => {
    const goal = followSound(getState(), engine.readPositionSeconds());
    if (!goal) return;
    const leftSeconds = readLeftSeconds(goal);
    const secondsLeft = Math.max(0, Math.ceil(leftSeconds));
    const { sleep } = getState();
    if (sleep?.goal !== goal || sleep.secondsLeft !== secondsLeft) {
      setState({ sleep: { goal, secondsLeft } });
    }
    fade(leftSeconds);
    // An episode ends by itself.
    if (leftSeconds > 0 || goal.kind === "episode") return;
    pause();
    cancelSleep();
  };
  const start = (goal: SleepGoal): void => {
    clearInterval(interval);
    interval = setInterval(tick, tickMs);
    setState({ sleep: { goal, secondsLeft: 0 } });
    tick();
  };
  store.onEvent(({ type }) => {
    if (type === "ended" && wantsSilenceAtEnd(getState())) cancelSleep();
  }, signal);
  signal.addEventListener("abort", () => clearInterval(interval));
  return {
    sleepAfter: (minutes) => start({ kind: "time", endsAtMs: readNowMs() + minutes * 60_000 }),
    sleepAtStoryEnd: () => {
      const story = findStory(getState(), engine.readPositionSeconds());
      start(story ? { kind: "story", story } : { kind: "episode" });
    },
    sleepAtEpisodeEnd: () => start({ kind: "episode" }),
    extendSleep: () => {
      const { sleep } = getState();
      if (!sleep) return;
      const leftMs = Math.max(0, readLeftSeconds(sleep.goal)) * 1000;
      start({ kind: "time", endsAtMs: readNowMs() + leftMs + extensionMs });
    },
    cancelSleep,
  };
}

/** Sets the volume that belongs to so many seconds before the end; full volume far from it. */
function createFade({ engine, store }: Pick<SleepDeps, "engine" | "store">) {
  let isFading = false;
  return (leftSeconds: number): void => {
    if (leftSeconds >= fadeSeconds && !isFading) return;
    isFading = leftSeconds < fadeSeconds;
    const part = Math.min(1, Math.max(0, leftSeconds) / fadeSeconds);
    engine.setVolume(store.getState().volume * part);
  };
}

/** The goal as it stands now: whoever moves to another story means the end of that one. */
function followSound(
  state: TransportState & SleepSlice,
  positionSeconds: number,
): SleepGoal | undefined {
  const goal = state.sleep?.goal;
  if (goal?.kind !== "story") return goal;
  // Between two ticks the sound itself gets a little past the end, no more.
  const reachSeconds = (2 * tickMs * state.rate) / 1000;
  const { startSeconds, endSeconds } = goal.story;
  const isInStory = positionSeconds >= startSeconds && positionSeconds < endSeconds + reachSeconds;
  const story = isInStory ? goal.story : findStory(state, positionSeconds);
  return story === goal.story || !story ? goal : { kind: "story", story };
}

function findStory({ track }: TransportState, positionSeconds: number) {
  return track?.stories.findLast(({ startSeconds }) => startSeconds <= positionSeconds);
}
