import { createContext } from "react";
import { defaultReading, type Reading } from "#core/reading.ts";
import type { Language } from "#ui/messages-context.ts";

/** What pages offer to change about the app. */
export interface Settings {
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly openHelp: () => void;
  readonly reading: Reading;
  readonly changeReading: (change: Partial<Reading>) => void;
}

/** Gives pages the settings of the app. */
export const SettingsContext = createContext<Settings>({
  language: "zh",
  chooseLanguage: () => undefined,
  openHelp: () => undefined,
  reading: defaultReading,
  changeReading: () => undefined,
});
