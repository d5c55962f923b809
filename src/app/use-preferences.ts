import { useLayoutEffect, useState } from "react";
import { findLanguage, type Language } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import { loadPreferences, savePreferences, type Preferences } from "./preference-memory.ts";

// The page comes in the station's language.
const stationLanguage = findLanguage(document.documentElement.lang);
const stationLanguageTag = document.documentElement.lang;

/** Theme and language: chosen, or those of the system and the station. */
export function usePreferences() {
  const [preferences, setPreferences] = useState(loadPreferences);
  const isSystemLight = useMediaQuery("(prefers-color-scheme: light)");
  const theme = preferences.theme ?? (isSystemLight ? "day" : "night");
  const language = preferences.language ?? stationLanguage;

  useLayoutEffect(() => {
    const root = document.documentElement;
    if (preferences.theme) root.dataset["theme"] = preferences.theme;
    else delete root.dataset["theme"];
    root.lang = language === stationLanguage ? stationLanguageTag : language;
  }, [preferences.theme, language]);

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
  };
}
