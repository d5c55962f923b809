import type { ActionParts } from "./transport.ts";

/** The slowest and fastest playback rate. */
const rateRange = { min: 0.5, max: 3.5 };

/** How it sounds; remembered between visits. */
export interface SoundSettings {
  /** Clamped to 0.5–3.5. */
  readonly setRate: (rate: number) => void;
  /** 0 to 1; also ends mute. */
  readonly setVolume: (volume: number) => void;
  readonly toggleMute: () => void;
}

/** The actions for rate and volume. */
export function createSoundSettings({ engine, store, keeper }: ActionParts): SoundSettings {
  const { getState, setState } = store;
  return {
    setRate: (rate) => {
      const next = Math.min(rateRange.max, Math.max(rateRange.min, Math.round(rate * 100) / 100));
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
  };
}
