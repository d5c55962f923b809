import type { ReadingSettingsMessages } from "../zh/reading-settings.ts";

/** The panel of reading settings. */
export const readingSettingsMessages: ReadingSettingsMessages = {
  subject: "readingSettings",
  textSize: "Text size",
  textSizeStep: (step) => `Text size ${step}`,
  lineHeight: "Line height",
  lineHeightStep: (step) => (step === 1 ? "Tight" : step === 2 ? "Normal" : "Wide"),
  measure: "Column width",
  measureStep: (step) => (step === 1 ? "Narrow" : step === 2 ? "Medium" : "Broad"),
  typeface: "Typeface",
  typefaces: { sans: "Sans", serif: "Serif" },
  enterFocus: "Text only",
};
