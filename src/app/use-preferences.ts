import { useLayoutEffect, useState } from "react";
import { defaultReading, type Reading } from "#features/reading-settings/reading.ts";
import { findLanguage, type Language } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import { loadPreferences, savePreferences, type Preferences } from "./preference-memory.ts";

// The page comes in the station's language.
const stationLanguage = findLanguage(document.documentElement.lang);
const stationLanguageTag = document.documentElement.lang;

/** Theme, language and how it is read: chosen, or those of the system and the station. */
export function usePreferences() {
  const [preferences, setPreferences] = useState(loadPreferences);
  const isSystemLight = useMediaQuery("(prefers-color-scheme: light)");
  const theme = preferences.theme ?? (isSystemLight ? "day" : "night");
  const language = preferences.language ?? stationLanguage;
  const reading = preferences.reading ?? defaultReading;

  useLayoutEffect(() => {
    const root = document.documentElement;
    if (preferences.theme) root.dataset["theme"] = preferences.theme;
    else delete root.dataset["theme"];
    root.lang = language === stationLanguage ? stationLanguageTag : language;
    root.dataset["textSize"] = String(reading.textSize);
    root.dataset["lineHeight"] = String(reading.lineHeight);
  }, [preferences.theme, language, reading]);

  const choose = (choice: Preferences): void => {
    const next = { ...preferences, ...choice };
    setPreferences(next);
    savePreferences(next);
  };
  return {
    theme,
    language,
    toggleTheme: () => choose({ theme: theme === "night" ? "day" : "night" }),
    chooseLanguage: (next: Language) => choose({ language: next }),
    reading,
    changeReading: (change: Partial<Reading>) => choose({ reading: { ...reading, ...change } }),
  };
}

/** The choices with the ways to change them. */
export type ChosenPreferences = ReturnType<typeof usePreferences>;
