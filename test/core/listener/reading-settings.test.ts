import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { defaultReadingSettings, readingSettingsField } from "#core/listener/reading-settings.ts";

describe("readingSettingsField", () => {
  it("gives back what was chosen", () => {
    const reading = {
      textSize: 5,
      lineHeight: 1,
      measure: 2,
      typeface: "serif",
      isFocused: true,
    };
    expect(v.parse(readingSettingsField, reading)).toEqual(reading);
  });

  it.each([
    [
      { textSize: 6, lineHeight: 3 },
      { ...defaultReadingSettings, lineHeight: 3 },
    ],
    [{ textSize: "3", lineHeight: 0 }, defaultReadingSettings],
    [
      { textSize: 4, isFocused: "yes" },
      { ...defaultReadingSettings, textSize: 4 },
    ],
    [
      { measure: 9, typeface: "comic" },
      { ...defaultReadingSettings, measure: 3, typeface: "sans" },
    ],
    // What an earlier version wrote knows neither.
    [
      { textSize: 4, lineHeight: 1, isFocused: true },
      { ...defaultReadingSettings, textSize: 4, lineHeight: 1, isFocused: true },
    ],
    [{}, defaultReadingSettings],
  ])("takes the default for what is damaged: %j", (value, reading) => {
    expect(v.parse(readingSettingsField, value)).toEqual(reading);
  });

  it.each([null, 7, "large"])("is no choice at all in %j", (value) => {
    expect(v.safeParse(readingSettingsField, value).success).toBe(false);
  });
});
