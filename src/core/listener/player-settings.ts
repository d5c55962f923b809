import * as v from "valibot";

/** Seconds that the two buttons beside play can move by. */
export const skipStepsSeconds = [5, 10, 15, 30, 45, 60] as const;

/** The fields of the settings inside of a remembered file; a damaged one falls back alone. */
export const playerSettingsEntries = {
  backSeconds: v.fallback(v.picklist(skipStepsSeconds), 10),
  forwardSeconds: v.fallback(v.picklist(skipStepsSeconds), 30),
  isSkippingPauses: v.fallback(v.boolean(), false),
  savedSeconds: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
  isPlayingOn: v.fallback(v.boolean(), true),
};

/** How the listener wants to be played to; remembered between visits. */
export interface PlayerSettings {
  /** How far the buttons beside play move, in seconds. */
  readonly backSeconds: (typeof skipStepsSeconds)[number];
  readonly forwardSeconds: (typeof skipStepsSeconds)[number];
  /** Jump over silences; called pauses where it is stored. */
  readonly isSkippingPauses: boolean;
  /** Wall-clock seconds that jumping over silences has saved so far. */
  readonly savedSeconds: number;
  /** When the queue is empty, the next unheard episode of the library follows. */
  readonly isPlayingOn: boolean;
}

/** A first visit. */
export const defaultPlayerSettings: PlayerSettings = {
  backSeconds: 10,
  forwardSeconds: 30,
  isSkippingPauses: false,
  savedSeconds: 0,
  isPlayingOn: true,
};

/** The settings alone, out of whatever else is remembered with them. */
export function pickPlayerSettings(from: PlayerSettings): PlayerSettings {
  const { backSeconds, forwardSeconds, isSkippingPauses, savedSeconds, isPlayingOn } = from;
  return { backSeconds, forwardSeconds, isSkippingPauses, savedSeconds, isPlayingOn };
}
