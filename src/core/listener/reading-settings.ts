import * as v from "valibot";

/** Sizes of the transcript's text, small to large; the style sheet gives the pixels. */
export const textSizes = [1, 2, 3, 4, 5] as const;

/** Distances of its lines, tight to wide. */
export const lineHeights = [1, 2, 3] as const;

/** Widths of the reading column, narrow to broad; the broadest holds about 37 Chinese characters. */
export const measures = [1, 2, 3] as const;

/** Families of type; the style sheet names the system's faces of each. */
export const typefaces = ["sans", "serif"] as const;

/** How the listener wants to read. */
export interface ReadingSettings {
  readonly textSize: (typeof textSizes)[number];
  readonly lineHeight: (typeof lineHeights)[number];
  /** Left out until it is chosen, like the typeface: {@link defaultMeasure}. */
  readonly measure?: (typeof measures)[number];
  readonly typeface?: (typeof typefaces)[number];
  /** The text alone, without what stands around it. */
  readonly isFocused: boolean;
}

/** How it is read until something else is chosen. */
export const defaultReadingSettings: ReadingSettings = {
  textSize: 2,
  lineHeight: 2,
  isFocused: false,
};

/** The width and the face until others are chosen. */
export const defaultMeasure = 3;
export const defaultTypeface = "sans";

/** The schema of what was remembered; whatever is damaged falls back to the default. */
export const readingSettingsField = v.object({
  textSize: v.fallback(v.picklist(textSizes), defaultReadingSettings.textSize),
  lineHeight: v.fallback(v.picklist(lineHeights), defaultReadingSettings.lineHeight),
  measure: v.exactOptional(v.fallback(v.picklist(measures), defaultMeasure)),
  typeface: v.exactOptional(v.fallback(v.picklist(typefaces), defaultTypeface)),
  isFocused: v.fallback(v.boolean(), defaultReadingSettings.isFocused),
});
