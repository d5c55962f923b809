import { useLayoutEffect, useSyncExternalStore } from "react";
import {
  defaultMeasure,
  defaultReadingSettings,
  defaultTypeface,
  type ReadingSettings,
} from "#core/listener/reading-settings.ts";
import { findLanguage, findListenerLanguage, type Language } from "#messages/find-language.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import type { PreferenceStore } from "#storage/preference-store.ts";

/** The page comes in the station's language. */
export const stationLanguage = findLanguage(document.documentElement.lang);
/** The tag of that language, e.g. `zh-CN`. */
export const stationLanguageTag = document.documentElement.lang;

/** What a listener who has not chosen reads: what the browser asks for, else the station's. */
export const listenerLanguage = findListenerLanguage(navigator.languages, stationLanguage);

/** Theme, language and how it is read: chosen, or those of the system and the station. */
export function usePreferences({ store, choose, merge }: PreferenceStore) {
  const preferences = useSyncExternalStore(store.subscribe, store.getState);
  const isSystemLight = useMediaQuery("(prefers-color-scheme: light)");
  const theme = preferences.theme ?? (isSystemLight ? "day" : "night");
  const language = preferences.language ?? listenerLanguage;
  const reading = preferences.reading ?? defaultReadingSettings;

  useLayoutEffect(() => {
    const root = document.documentElement;
    if (preferences.theme) root.dataset["theme"] = preferences.theme;
    else delete root.dataset["theme"];
    root.dataset["textSize"] = String(reading.textSize);
    root.dataset["lineHeight"] = String(reading.lineHeight);
    root.dataset["measure"] = String(reading.measure ?? defaultMeasure);
    root.dataset["typeface"] = reading.typeface ?? defaultTypeface;
  }, [preferences.theme, reading]);

  return {
    theme,
    language,
    toggleTheme: () => choose({ theme: theme === "night" ? "day" : "night" }),
    chooseLanguage: (next: Language) => choose({ language: next }),
    reading,
    changeReading: (change: Partial<ReadingSettings>) =>
      choose({ reading: { ...reading, ...change } }),
    /** The choices with the times at which they were made, to be taken along. */
    exportChoices: store.getState,
    /** Takes in what was chosen elsewhere, of each choice the newer one. */
    importChoices: merge,
  };
}

/** The choices with the ways to change them. */
export type ChosenPreferences = ReturnType<typeof usePreferences>;
