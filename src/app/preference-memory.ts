import { parseReading, type Reading } from "#features/reading-settings/reading.ts";
import type { Language } from "#ui/messages-context.ts";

/** What the listener chose for looks; undefined follows the system or the station. */
export interface Preferences {
  readonly theme?: "night" | "day";
  readonly language?: Language;
  readonly reading?: Reading;
}

const storageKey = "afterlife-intel/preferences";

/** Reads the choices; whatever is damaged or forbidden counts as no choice. */
export function loadPreferences(): Preferences {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    const { theme, language, reading }: Record<string, unknown> = { ...Object(value) };
    return {
      ...((theme === "night" || theme === "day") && { theme }),
      ...((language === "zh" || language === "en") && { language }),
      ...(reading !== undefined && { reading: parseReading(reading) }),
    };
  } catch {
    return {};
  }
}

/** Keeps the choices where the browser lets us; they are not worth a message. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // The choice holds until the page closes.
  }
}
