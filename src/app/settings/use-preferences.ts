import { useLayoutEffect, useSyncExternalStore } from "react";
import {
  defaultMeasure,
  defaultReadingSettings,
  defaultTypeface,
  type ReadingSettings,
} from "#core/listener/reading-settings.ts";
import type { Preferences } from "#core/listener/preference-file.ts";
import { findLanguage, findListenerLanguage, type Language } from "#messages/find-language.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { useLearned } from "#ui/hooks/use-learned.ts";
import type { PreferenceStore } from "#storage/preference-store.ts";

/**
 * Theme, language and how it is read: chosen, or those of the system and the browser, else of the
 * page, whose language is given as a tag, e.g. `zh-CN`.
 */
export function usePreferences({ store, choose, merge }: PreferenceStore, pageLanguage: string) {
  const preferences = useSyncExternalStore(store.subscribe, store.getState, store.getInitialState);
  const isSystemLight = useMediaQuery("(prefers-color-scheme: light)");
  const theme = preferences.theme ?? (isSystemLight ? "day" : "night");
  const ownLanguage = findLanguage(pageLanguage);
  // Most ask for the page's: nothing is rendered once more for them.
  const askedLanguage = useLearned(ownLanguage, () => findAsked(ownLanguage));
  const language = preferences.language ?? askedLanguage;
  const reading = preferences.reading ?? defaultReadingSettings;

  // What is remembered, also while a page is adopted that knows nothing of it: its looks are the
  // listener's from the first frame on.
  useLayoutEffect(() => showLooks(store.getState()), [store, preferences]);

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

function showLooks({ theme, reading = defaultReadingSettings }: Preferences): void {
  if (theme) setLook("theme", theme);
  else delete document.documentElement.dataset["theme"];
  setLook("textSize", String(reading.textSize));
  setLook("lineHeight", String(reading.lineHeight));
  setLook("measure", String(reading.measure ?? defaultMeasure));
  setLook("typeface", reading.typeface ?? defaultTypeface);
}

/** Only what changes: with each attribute of the root a browser looks at the whole page's styles. */
function setLook(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (dataset[name] !== value) dataset[name] = value;
}

/** The browser's, else the page's. */
const findAsked = (pageLanguage: Language): Language =>
  typeof window === "undefined"
    ? pageLanguage
    : findListenerLanguage(navigator.languages, pageLanguage);
