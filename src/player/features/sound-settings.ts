import type { PlayerSettings } from "#core/listener/player-settings.ts";
import type { ActionDeps } from "../state/transport.ts";

/** The slowest and fastest playback rate, and the step between two rates. */
export const rateRange = { min: 0.5, max: 3.5, step: 0.05 };
/** Dividing by a whole number keeps rates exact to the last bit. */
const stepsPerUnit = 20;

/** How it sounds; remembered between visits. */
export interface SoundSettings {
  /** Brought to the nearest step from 0.5 to 3.5. */
  readonly setRate: (rate: number) => void;
  /** 0 to 1; also ends mute. */
  readonly setVolume: (volume: number) => void;
  readonly toggleMute: () => void;
  /** Changes some settings and keeps all. */
  readonly changeSettings: (changes: Partial<PlayerSettings>) => void;
}

/** The actions for rate, volume and settings. */
export function createSoundSettings(parts: ActionDeps): SoundSettings {
  const { engine, store, keeper } = parts;
  const { getState, setState } = store;
  return {
    setRate: (rate) => {
      if (!Number.isFinite(rate)) return;
      const stepped = Math.round(rate * stepsPerUnit) / stepsPerUnit;
      const next = Math.min(rateRange.max, Math.max(rateRange.min, stepped));
      engine.setRate(next);
      setState({ rate: next });
      keeper.save();
    },
    setVolume: (volume) => {
      const next = Math.min(1, Math.max(0, volume));
      engine.setVolume(next);
      engine.setMuted(false);
      setState({ volume: next, isMuted: false });
      keeper.save();
    },
    toggleMute: () => {
      const isMuted = !getState().isMuted;
      engine.setMuted(isMuted);
      setState({ isMuted });
      keeper.save();
    },
    changeSettings: (changes) => {
      setState({ settings: { ...getState().settings, ...changes } });
      keeper.save();
    },
  };
}
