import { createContext } from "react";
import type { Language } from "#ui/messages-context.ts";

/** What the small print offers. */
export interface Settings {
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly openHelp: () => void;
}

/** Gives pages the settings of the app. */
export const SettingsContext = createContext<Settings>({
  language: "zh",
  chooseLanguage: () => undefined,
  openHelp: () => undefined,
});
