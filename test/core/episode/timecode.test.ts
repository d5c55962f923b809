import { describe, expect, it } from "vitest";
import { formatTimecode, parseTimecode, splitClock } from "#core/episode/timecode.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

describe("splitClock", () => {
  it("splits whole seconds", () => {
    expect(splitClock(3723.9)).toEqual({ hours: 1, minutes: 2, seconds: 3 });
  });

  it.each([-1, Number.NaN, Infinity, -Infinity])("gives zero for %d", (seconds) => {
    expect(splitClock(seconds)).toEqual({ hours: 0, minutes: 0, seconds: 0 });
  });

  it("loses no second", () => {
    fc.assert(
      fc.property(fc.nat(), (total) => {
        const { hours, minutes, seconds } = splitClock(total);
        expect(hours * 3600 + minutes * 60 + seconds).toBe(total);
        expect(Math.max(minutes, seconds)).toBeLessThan(60);
      }),
    );
  });
});

describe("formatTimecode", () => {
  it.each([
    [0, "0:00"],
    [9, "0:09"],
    [83, "1:23"],
    [599.999, "9:59"],
    [3599, "59:59"],
    [3600, "1:00:00"],
    [3723, "1:02:03"],
    [360_000, "100:00:00"],
  ])("formats %d seconds as %s", (seconds, text) => {
    expect(formatTimecode(seconds)).toBe(text);
  });

  it.each([-0.5, -83, Number.NaN, Infinity])("formats %d as 0:00", (seconds) => {
    expect(formatTimecode(seconds)).toBe("0:00");
  });

  it("is undone by parseTimecode up to the second", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 35_000_000, noNaN: true }), (seconds) => {
        expect(parseTimecode(formatTimecode(seconds))).toBe(Math.floor(seconds));
      }),
    );
  });
});

describe("parseTimecode", () => {
  it.each([
    ["83", 83],
    ["83.4", 83.4],
    ["83.", 83],
    ["0", 0],
    ["007", 7],
    ["1:23", 83],
    ["75:10", 4510],
    ["1:02:03", 3723],
    ["1:02:03.5", 3723.5],
    ["1h2m3s", 3723],
    ["1h", 3600],
    ["2m", 120],
    ["90s", 90],
    ["1h30s", 3630],
    ["1.5h", 5400],
    ["1H2M", 3720],
    ["  1:23  ", 83],
    ["１：２３", 83],
    ["８３．４", 83.4],
    ["１ｈ２ｍ", 3720],
  ])("parses %j as %d seconds", (text, seconds) => {
    expect(parseTimecode(text)).toBe(seconds);
  });

  it.each([
    ["an empty text", ""],
    ["white space only", " \n"],
    ["a sign", "-5"],
    ["an exponent", "1e3"],
    ["a fraction without whole part", ".5"],
    ["60 seconds behind minutes", "1:60"],
    ["60 minutes behind hours", "1:60:00"],
    ["four clock fields", "1:2:3:4"],
    ["an empty clock field", "1::3"],
    ["a trailing colon", "1:"],
    ["units out of order", "3s2m"],
    ["a unit without number", "h"],
    ["a unit twice", "1m1m"],
    ["a unit behind a clock", "1:23s"],
    ["white space inside", "1 h"],
    ["digits of another script", "٣"],
    ["a hexadecimal number", "0x10"],
    ["words", "Infinity"],
    ["more than a thousand million seconds", "1000000000"],
    ["a digit run beyond number range", "9".repeat(400)],
  ])("BAD: %s", (_, text) => {
    expect(parseTimecode(text)).toBeUndefined();
  });

  it("gives usable seconds or nothing for any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("0159:.hmsH：５ -e")), (text) => {
        const seconds = parseTimecode(text) ?? 0;
        expect(seconds >= 0 && seconds < 1e9).toBe(true);
      }),
    );
  });
});
