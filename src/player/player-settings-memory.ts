import {
  parsePlayerSettings,
  renderPlayerSettings,
  type PlayerSettings,
} from "#core/player-settings-file.ts";
import { createStorageSlot } from "./storage-slot.ts";

/** The player's settings, kept in the browser. Never throws. */
export interface PlayerSettingsMemory {
  readonly load: () => PlayerSettings;
  /** False when they could not be kept: they hold until the page closes. */
  readonly save: (settings: PlayerSettings) => boolean;
}

/** The settings' memory in `localStorage`. */
export function createPlayerSettingsMemory(
  slot = createStorageSlot("afterlife-intel/player-settings"),
): PlayerSettingsMemory {
  return {
    load: () => parsePlayerSettings(slot.read()),
    save: (settings) => slot.write(renderPlayerSettings(settings)),
  };
}
