import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { pickPlayerSettings, type PlayerSettings } from "#core/listener/player-settings.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { FeatureStore, PlayerEvent } from "../state/player-store.ts";

/** The slice of how it sounds; remembered between visits. */
export interface SoundState {
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  readonly settings: PlayerSettings;
}

/** How it sounds. */
export interface SoundActions {
  /** 0 to 1; also ends mute. */
  readonly setVolume: (volume: number) => void;
  readonly toggleMute: () => void;
  /** Changes some settings and keeps all. */
  readonly changeSettings: (changes: Partial<PlayerSettings>) => void;
}

/** As it is remembered. */
export function createSoundState(memory: PlaybackMemory): SoundState {
  const { volume, isMuted } = memory;
  return { volume, isMuted, settings: pickPlayerSettings(memory) };
}

/** What the slice makes of an event or a request. */
export function reduceSound({ settings }: SoundState, event: PlayerEvent): Partial<SoundState> {
  if (event.type === "recall") return createSoundState(event.memory);
  if (event.type !== "jump" || event.savedSeconds === undefined) return {};
  const savedSeconds = settings.savedSeconds + event.savedSeconds;
  return { settings: { ...settings, savedSeconds } };
}

/** What of the slice is kept. */
export function rememberSound({ volume, isMuted, settings }: SoundState): Partial<PlaybackMemory> {
  return { volume, isMuted, ...settings };
}

/** What the sound settings work on. */
export interface SoundSettingsDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<SoundState>;
  readonly signal: AbortSignal;
  readonly save: () => void;
}

/** Volume, mute and settings, here and as another tab has chosen them. */
export function attachSoundSettings(deps: SoundSettingsDeps): SoundActions {
  const { engine, store, signal, save } = deps;
  const { getState, setState } = store;
  store.onRequest(({ type }, before) => {
    const { volume, isMuted } = getState();
    if (type !== "recall") return;
    if (volume !== before.volume) engine.setVolume(volume);
    if (isMuted !== before.isMuted) engine.setMuted(isMuted);
  }, signal);
  return {
    setVolume: (wanted) => {
      const volume = Math.min(1, Math.max(0, wanted));
      engine.setVolume(volume);
      engine.setMuted(false);
      setState({ volume, isMuted: false });
      save();
    },
    toggleMute: () => {
      const isMuted = !getState().isMuted;
      engine.setMuted(isMuted);
      setState({ isMuted });
      save();
    },
    changeSettings: (changes) => {
      setState({ settings: { ...getState().settings, ...changes } });
      save();
    },
  };
}
