import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { defaultReading, readingField } from "#core/reading.ts";

describe("readingField", () => {
  it("gives back what was chosen", () => {
    const reading = { textSize: 5, lineHeight: 1, isFocused: true };
    expect(v.parse(readingField, reading)).toEqual(reading);
  });

  it.each([
    [
      { textSize: 6, lineHeight: 3 },
      { ...defaultReading, lineHeight: 3 },
    ],
    [{ textSize: "3", lineHeight: 0 }, defaultReading],
    [
      { textSize: 4, isFocused: "yes" },
      { ...defaultReading, textSize: 4 },
    ],
    [{}, defaultReading],
  ])("takes the default for what is damaged: %j", (value, reading) => {
    expect(v.parse(readingField, value)).toEqual(reading);
  });

  it.each([null, 7, "large"])("is no choice at all in %j", (value) => {
    expect(v.safeParse(readingField, value).success).toBe(false);
  });
});
