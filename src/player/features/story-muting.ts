import type { TimeRange } from "#core/episode/time-range.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { FeatureStore } from "../state/player-store.ts";
import type { TransportState } from "../state/transport-state.ts";
import type { ClipState } from "./clip-end.ts";
import { listSilentStories, type MutedStory, type MutingState } from "./muting-state.ts";

/** Leaving out what the listener has muted. */
export interface MutingActions {
  /** Says which stories of the track in the player are muted; of another track nothing is said. */
  readonly setMutedStories: (trackId: string, stories: readonly MutedStory[]) => void;
  /** A stretch is heard although it is muted, until the listener goes elsewhere. */
  readonly want: (stretch: TimeRange) => void;
  /** Nothing is wanted in spite of being muted, not even what is heard now. */
  readonly wantNothing: () => void;
  /** What was left out is old news. */
  readonly forgetSkipped: () => void;
}

/** What story muting works on. */
export interface MutingDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<MutingState, TransportState & ClipState>;
  readonly signal: AbortSignal;
}

/** A timer may be early by so much. */
const earlySeconds = 0.05;
/** What is left of a story must be worth a jump. */
const leastGainSeconds = 0.25;
/** Stories that follow one another closer than this are left out in one go. */
const closeSeconds = 1;

const mutings = new WeakMap<MutingDeps, MutingActions>();

/** The muting of a player, attached when it is first asked for: most listeners mute nothing. */
export function findStoryMuting(deps: MutingDeps): MutingActions {
  const muting = mutings.get(deps) ?? attachStoryMuting(deps);
  mutings.set(deps, muting);
  return muting;
}

/**
 * Leaves muted stories out when the sound comes to them by itself. Where a listener goes on
 * purpose is heard, and so is every clip: who asks for a moment wants it.
 */
function attachStoryMuting({ engine, store, signal }: MutingDeps): MutingActions {
  const { getState, setState } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const skip = (stories: readonly MutedStory[]): void => {
    const { track, status, clip } = getState();
    const fromSeconds = engine.readPositionSeconds();
    const [first, last] = [stories[0], stories.at(-1)];
    if (!track || !first || !last || status !== "playing" || (clip && !clip.isOver)) return;
    const toSeconds = Math.min(last.endSeconds, track.durationSeconds);
    const isThere = fromSeconds >= first.startSeconds - earlySeconds;
    if (!isThere || toSeconds - fromSeconds < leastGainSeconds) return;
    store.request({ type: "jump", positionSeconds: toSeconds });
    engine.seek(toSeconds);
    setState({ skipped: { track, stories, fromSeconds } });
  };
  const schedule = (): void => {
    clearTimeout(timer);
    const { status, positionSeconds, rate } = getState();
    if (status !== "playing") return;
    const stories = findRunAhead(listSilentStories(getState()), positionSeconds);
    const [first] = stories;
    if (!first) return;
    const delayMs = Math.ceil(((first.startSeconds - positionSeconds) / rate) * 1000);
    // At once where it has begun: a hidden page's timers may be put off by a second.
    if (delayMs <= 0) skip(stories);
    // Far ones are set anew by later position events, which know of stalls.
    else if (delayMs < 1000) timer = setTimeout(() => skip(stories), delayMs);
  };
  store.onEvent(schedule, signal);
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    setMutedStories: (trackId, mutedStories) => {
      if (getState().track?.id !== trackId) return;
      setState({ mutedStories });
      schedule();
    },
    want: (wanted) => {
      setState({ wanted });
      schedule();
    },
    wantNothing: () => {
      setState({ wanted: undefined });
      schedule();
    },
    forgetSkipped: () => setState({ skipped: undefined }),
  };
}

/** The next stories to be left out that are not over, as far as they follow one another closely. */
function findRunAhead(
  stories: readonly MutedStory[],
  positionSeconds: number,
): readonly MutedStory[] {
  const ahead = stories.filter(({ endSeconds }) => endSeconds - leastGainSeconds > positionSeconds);
  const end = ahead.findIndex((story, index) => {
    const before = ahead[index - 1];
    return before !== undefined && story.startSeconds - before.endSeconds > closeSeconds;
  });
  return end === -1 ? ahead : ahead.slice(0, end);
}
