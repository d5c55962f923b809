/** Sizes of the transcript's text, small to large; the style sheet gives the pixels. */
export const textSizes = [1, 2, 3, 4, 5] as const;

/** Distances of its lines, tight to wide. */
export const lineHeights = [1, 2, 3] as const;

/** How the listener wants to read. */
export interface Reading {
  readonly textSize: (typeof textSizes)[number];
  readonly lineHeight: (typeof lineHeights)[number];
  /** The text alone, without what stands around it. */
  readonly isFocused: boolean;
}

/** How it is read until something else is chosen. */
export const defaultReading: Reading = { textSize: 2, lineHeight: 2, isFocused: false };

/** Reads what was remembered; whatever is damaged falls back to the default. */
export function parseReading(value: unknown): Reading {
  const { textSize, lineHeight, isFocused }: Record<string, unknown> = { ...Object(value) };
  return {
    textSize: textSizes.find((step) => step === textSize) ?? defaultReading.textSize,
    lineHeight: lineHeights.find((step) => step === lineHeight) ?? defaultReading.lineHeight,
    isFocused: isFocused === true,
  };
}
