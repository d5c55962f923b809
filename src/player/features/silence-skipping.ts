import type { StoreApi } from "zustand/vanilla";
import { findFirstIndex } from "#core/episode/binary-search.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { PlayerState } from "../state/transport-state.ts";

/** Jumps over pauses when they come, where the listener wants that. */
export interface SilenceSkipper {
  /** Sets the timer anew; call it whenever position, rate or playing may have changed. */
  readonly schedule: () => void;
}

/** What a pause skipper works on. */
export interface SilenceSkipperDeps {
  readonly engine: PlaybackEngine;
  readonly store: StoreApi<PlayerState>;
}

/** What is left of a pause must be worth a jump. */
const leastGainSeconds = 0.1;
/** How long a jump takes by the clock, measured in Chromium: so much less is saved. */
const jumpSeconds = 0.09;
/** A timer may be early by so much: pauses keep a wider margin from the word before them. */
const earlySeconds = 0.05;

/**
 * Jumps over the pauses of the track. A timer that is late only saves less: a jump always
 * leads to the same place, before the next word.
 */
export function createSilenceSkipper({ engine, store }: SilenceSkipperDeps): SilenceSkipper {
  const { getState, setState } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const skip = (pause: TimeRange): void => {
    const { clip, rate, settings, status } = getState();
    const fromSeconds = engine.readPositionSeconds();
    const clipEndSeconds = clip && !clip.isOver ? clip.endSeconds : Infinity;
    const toSeconds = Math.min(pause.endSeconds, clipEndSeconds);
    const isInPause = fromSeconds >= pause.startSeconds - earlySeconds;
    if (status !== "playing" || !isInPause || toSeconds - fromSeconds < leastGainSeconds) return;
    const gainSeconds = Math.max(0, (toSeconds - fromSeconds) / rate - jumpSeconds);
    const savedSeconds = settings.savedSeconds + gainSeconds;
    setState({ positionSeconds: toSeconds, settings: { ...settings, savedSeconds } });
    // The seek is what has both written.
    engine.seek(toSeconds);
  };
  return {
    schedule: () => {
      clearTimeout(timer);
      const { track, status, rate, positionSeconds, settings } = getState();
      if (!track || status !== "playing" || !settings.isSkippingPauses) return;
      const pause = findPauseAhead(track.pauses, positionSeconds);
      if (!pause) return;
      const delayMs = Math.ceil(((pause.startSeconds - positionSeconds) / rate) * 1000);
      // Far ones are set anew by later position events, which know of stalls.
      if (delayMs < 1000) timer = setTimeout(() => skip(pause), Math.max(0, delayMs));
    },
  };
}

/** The pause at or after a position, found quickly: a long show has thousands. */
function findPauseAhead(
  pauses: readonly TimeRange[],
  positionSeconds: number,
): TimeRange | undefined {
  const isAhead = (pause: TimeRange | undefined): boolean =>
    (pause?.endSeconds ?? Infinity) - leastGainSeconds > positionSeconds;
  return pauses[findFirstIndex(0, pauses.length, (index) => isAhead(pauses[index]))];
}
