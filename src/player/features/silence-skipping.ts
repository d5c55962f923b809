import { findFirstIndex } from "#core/episode/binary-search.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { ReadOnlyStore } from "../state/player-store.ts";
import type { TransportState } from "../state/transport-state.ts";
import type { ClipState } from "./clip-end.ts";
import type { SoundState } from "./sound-settings.ts";

/** What silence skipping works on; its switch and its sum are among the listener's settings. */
export interface SilenceSkippingDeps {
  readonly engine: PlaybackEngine;
  readonly store: ReadOnlyStore<TransportState & ClipState & SoundState>;
  readonly signal: AbortSignal;
}

/** What is left of a silence must be worth a jump. */
const leastGainSeconds = 0.1;
/** How long a jump takes by the clock, measured in Chromium: so much less is saved. */
const jumpSeconds = 0.09;
/** A timer may be early by so much: silences keep a wider margin from the word before them. */
const earlySeconds = 0.05;

/**
 * Jumps over the silences of the track when they come, where the listener wants that. A timer
 * that is late only saves less: a jump always leads to the same position, before the next word.
 */
export function attachSilenceSkipping({ engine, store, signal }: SilenceSkippingDeps): void {
  const { getState, request } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const skip = (silence: TimeRange): void => {
    const { clip, rate, status } = getState();
    const fromSeconds = engine.readPositionSeconds();
    const clipEndSeconds = clip && !clip.isOver ? clip.endSeconds : Infinity;
    const toSeconds = Math.min(silence.endSeconds, clipEndSeconds);
    const isInSilence = fromSeconds >= silence.startSeconds - earlySeconds;
    if (status !== "playing" || !isInSilence || toSeconds - fromSeconds < leastGainSeconds) return;
    const savedSeconds = Math.max(0, (toSeconds - fromSeconds) / rate - jumpSeconds);
    request({ type: "jump", positionSeconds: toSeconds, savedSeconds });
    // The seek is what has both written.
    engine.seek(toSeconds);
  };
  const schedule = (): void => {
    clearTimeout(timer);
    const { track, status, rate, positionSeconds, settings } = getState();
    if (!track || status !== "playing" || !settings.isSkippingPauses) return;
    const silence = findSilenceAhead(track.silences, positionSeconds);
    if (!silence) return;
    const delayMs = Math.ceil(((silence.startSeconds - positionSeconds) / rate) * 1000);
    // Far ones are set anew by later position events, which know of stalls.
    if (delayMs < 1000) timer = setTimeout(() => skip(silence), Math.max(0, delayMs));
  };
  store.onEvent(schedule, signal);
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** The silence at or after a position, found quickly: a long show has thousands. */
function findSilenceAhead(
  silences: readonly TimeRange[],
  positionSeconds: number,
): TimeRange | undefined {
  const isAhead = (silence: TimeRange | undefined): boolean =>
    (silence?.endSeconds ?? Infinity) - leastGainSeconds > positionSeconds;
  return silences[findFirstIndex(0, silences.length, (index) => isAhead(silences[index]))];
}
