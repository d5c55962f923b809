import * as v from "valibot";

/** Sizes of the transcript's text, small to large; the style sheet gives the pixels. */
export const textSizes = [1, 2, 3, 4, 5] as const;

/** Distances of its lines, tight to wide. */
export const lineHeights = [1, 2, 3] as const;

/** How the listener wants to read. */
export interface ReadingSettings {
  readonly textSize: (typeof textSizes)[number];
  readonly lineHeight: (typeof lineHeights)[number];
  /** The text alone, without what stands around it. */
  readonly isFocused: boolean;
}

/** How it is read until something else is chosen. */
export const defaultReadingSettings: ReadingSettings = {
  textSize: 2,
  lineHeight: 2,
  isFocused: false,
};

/** The schema of what was remembered; whatever is damaged falls back to the default. */
export const readingSettingsField = v.object({
  textSize: v.fallback(v.picklist(textSizes), defaultReadingSettings.textSize),
  lineHeight: v.fallback(v.picklist(lineHeights), defaultReadingSettings.lineHeight),
  isFocused: v.fallback(v.boolean(), defaultReadingSettings.isFocused),
});
