import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultReading, parseReading } from "#features/reading-settings/reading.ts";

describe("parseReading", () => {
  it("gives back what was chosen", () => {
    const reading = { textSize: 5, lineHeight: 1, isFocused: true };
    expect(parseReading(reading)).toEqual(reading);
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
    [null, defaultReading],
    [[], defaultReading],
  ])("takes the default for what is damaged: %j", (value, reading) => {
    expect(parseReading(value)).toEqual(reading);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseReading(value)).toHaveProperty("textSize");
      }),
    );
  });
});
