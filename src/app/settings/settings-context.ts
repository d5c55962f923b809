import { createContext } from "react";
import { defaultReadingSettings, type ReadingSettings } from "#core/listener/reading-settings.ts";
import type { Language } from "#messages/find-language.ts";

/** What pages offer to change about the app. */
export interface Settings {
  readonly theme: "night" | "day";
  readonly toggleTheme: () => void;
  /** The language that the page speaks. */
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly openHelp: () => void;
  readonly reading: ReadingSettings;
  readonly changeReading: (change: Partial<ReadingSettings>) => void;
}

/** Gives pages the settings of the app. */
export const SettingsContext = createContext<Settings>({
  theme: "night",
  toggleTheme: () => undefined,
  language: "zh",
  chooseLanguage: () => undefined,
  openHelp: () => undefined,
  reading: defaultReadingSettings,
  changeReading: () => undefined,
});
