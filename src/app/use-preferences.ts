import { useLayoutEffect, useSyncExternalStore } from "react";
import { findLanguage, type Language } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import type { PreferenceMemory } from "./preference-memory.ts";

// The page comes in the station's language.
const stationLanguage = findLanguage(document.documentElement.lang);
const stationLanguageTag = document.documentElement.lang;

/** Theme and language: chosen, or those of the system and the station. */
export function usePreferences(memory: PreferenceMemory) {
  const preferences = useSyncExternalStore(memory.subscribe, memory.load);
  const isSystemLight = useMediaQuery("(prefers-color-scheme: light)");
  const theme = preferences.theme ?? (isSystemLight ? "day" : "night");
  const language = preferences.language ?? stationLanguage;

  useLayoutEffect(() => {
    const root = document.documentElement;
    if (preferences.theme) root.dataset["theme"] = preferences.theme;
    else delete root.dataset["theme"];
    root.lang = language === stationLanguage ? stationLanguageTag : language;
  }, [preferences.theme, language]);

  return {
    theme,
    language,
    toggleTheme: () => memory.choose({ theme: theme === "night" ? "day" : "night" }),
    chooseLanguage: (next: Language) => memory.choose({ language: next }),
  };
}
