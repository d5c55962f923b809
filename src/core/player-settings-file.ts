import * as v from "valibot";
import { parseRemembered } from "./remembered-text.ts";
import { fileVersion } from "./versioned-file.ts";

/** Seconds that the two buttons beside play can move by. */
export const skipStepsSeconds = [5, 10, 15, 30, 45, 60] as const;

const settingsSchema = v.object({
  version: v.literal(fileVersion),
  /** How far the buttons beside play move, in seconds. */
  backSeconds: v.fallback(v.picklist(skipStepsSeconds), 10),
  forwardSeconds: v.fallback(v.picklist(skipStepsSeconds), 30),
  /** Jump over pauses. */
  isSkippingPauses: v.fallback(v.boolean(), false),
  /** Wall-clock seconds that jumping over pauses has saved so far. */
  savedSeconds: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
  /** When the queue is empty, the next unheard episode of the library follows. */
  isPlayingOn: v.fallback(v.boolean(), true),
});

/** How the listener wants to be played to; remembered between visits. */
export type PlayerSettings = Readonly<Omit<v.InferOutput<typeof settingsSchema>, "version">>;

/** A first visit. */
export const defaultPlayerSettings: PlayerSettings = {
  backSeconds: 10,
  forwardSeconds: 30,
  isSkippingPauses: false,
  savedSeconds: 0,
  isPlayingOn: true,
};

/** Parses remembered settings; whatever is damaged falls back to its default, field by field. */
export function parsePlayerSettings(text: string): PlayerSettings {
  const remembered = parseRemembered(settingsSchema, text);
  if (!remembered) return defaultPlayerSettings;
  const { version: _, ...settings } = remembered;
  return settings;
}

/** Renders settings for storage, the inverse of {@link parsePlayerSettings}. */
export function renderPlayerSettings(settings: PlayerSettings): string {
  return JSON.stringify({ version: fileVersion, ...settings });
}
