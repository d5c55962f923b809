import { describe, expect, it } from "vitest";
import { clampMomentTime, formatMomentTime, parseMomentTime } from "#core/episode/moment-time.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const tenths = fc.nat({ max: 1_000_000 }).map((value) => value / 10);
const wholeMilliseconds = fc.integer({ min: 1, max: 36_000_000 });

describe("formatMomentTime", () => {
  it.each([
    [{ startSeconds: 83 }, "83"],
    [{ startSeconds: 0 }, "0"],
    [{ startSeconds: 83.4 }, "83.4"],
    [{ startSeconds: 83.46, endSeconds: 112.5 }, "83.4,112.5"],
    [{ startSeconds: 83.46, endSeconds: 112.51 }, "83.4,112.6"],
    [{ startSeconds: 0.3, endSeconds: 0.7 }, "0.3,0.7"],
    [{ startSeconds: -2, endSeconds: 1 }, "0,1"],
  ])("formats %j as %s", (moment, text) => {
    expect(formatMomentTime(moment)).toBe(text);
  });

  it("cuts no spoken millisecond and adds less than a tenth on either side", () => {
    fc.assert(
      fc.property(wholeMilliseconds, wholeMilliseconds, (startMs, lengthMs) => {
        const [startSeconds, endSeconds] = [startMs / 1000, (startMs + lengthMs) / 1000];
        const parsed = parseMomentTime(formatMomentTime({ startSeconds, endSeconds }));
        const before = startSeconds - (parsed?.startSeconds ?? Infinity);
        const after = (parsed?.endSeconds ?? -Infinity) - endSeconds;
        const slack = 1e-6;
        expect(Math.min(before, after)).toBeGreaterThan(-slack);
        expect(Math.max(before, after)).toBeLessThan(0.1);
      }),
    );
  });

  it("keeps the shortest clip a clip", () => {
    const clip = parseMomentTime(formatMomentTime({ startSeconds: 83.4, endSeconds: 83.401 }));
    expect(clip).toEqual({ startSeconds: 83.4, endSeconds: 83.5 });
  });
});

describe("parseMomentTime", () => {
  it.each([
    ["83", { startSeconds: 83 }],
    ["83.4,112.5", { startSeconds: 83.4, endSeconds: 112.5 }],
    [" npt:10 ", { startSeconds: 10 }],
    ["npt:10,20", { startSeconds: 10, endSeconds: 20 }],
    ["NPT：１０，２０", { startSeconds: 10, endSeconds: 20 }],
    [",20", { startSeconds: 0, endSeconds: 20 }],
    ["10,", { startSeconds: 10 }],
    ["1:23、1:40", { startSeconds: 83, endSeconds: 100 }],
    ["1:23, 1:40", { startSeconds: 83, endSeconds: 100 }],
    ["1h2m3s,1:02:04", { startSeconds: 3723, endSeconds: 3724 }],
    [" 90s ", { startSeconds: 90 }],
  ])("parses %j", (text, moment) => {
    expect(parseMomentTime(text)).toEqual(moment);
  });

  it.each([
    ["an empty text", ""],
    ["a comma alone", ","],
    ["a prefix alone", "npt:"],
    ["a third time", "1,2,3"],
    ["an end before the start", "20,10"],
    ["an end at the start", "20,20"],
    ["a start that is no time", "x,20"],
    ["an end that is no time", "20,x"],
    ["a foreign time format", "smpte:0:10"],
    ["a negative start", "-5,10"],
  ])("BAD: %s", (_, text) => {
    expect(parseMomentTime(text)).toBeUndefined();
  });

  it("undoes formatMomentTime for whole tenths", () => {
    fc.assert(
      fc.property(tenths, fc.option(tenths, { nil: undefined }), (startSeconds, extra) => {
        // The end is made of whole tenths too: adding fractions would not be exact.
        const end = extra === undefined ? undefined : (startSeconds * 10 + extra * 10 + 1) / 10;
        const endSeconds = end === undefined ? undefined : Math.round(end * 10) / 10;
        const moment = { startSeconds, ...(endSeconds !== undefined && { endSeconds }) };
        expect(parseMomentTime(formatMomentTime(moment))).toEqual(moment);
      }),
    );
  });

  it("gives an ordered moment or nothing for any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("019:.,，、npthms ")), (text) => {
        const moment = parseMomentTime(text) ?? { startSeconds: 0 };
        expect(moment.startSeconds).toBeGreaterThanOrEqual(0);
        expect(moment.endSeconds ?? Infinity).toBeGreaterThan(moment.startSeconds);
      }),
    );
  });
});

describe("clampMomentTime", () => {
  it.each([
    [
      "keeps a moment inside",
      { startSeconds: 5, endSeconds: 9 },
      { startSeconds: 5, endSeconds: 9 },
    ],
    ["keeps an open moment inside", { startSeconds: 5 }, { startSeconds: 5 }],
    ["drops an end past the episode", { startSeconds: 5, endSeconds: 11 }, { startSeconds: 5 }],
    ["drops an end at the episode's end", { startSeconds: 5, endSeconds: 10 }, { startSeconds: 5 }],
    ["moves a start past the episode to its end", { startSeconds: 12 }, { startSeconds: 10 }],
    [
      "moves a clip past the episode to its end",
      { startSeconds: 12, endSeconds: 14 },
      { startSeconds: 10 },
    ],
  ])("%s", (_, moment, clamped) => {
    expect(clampMomentTime(moment, 10)).toEqual(clamped);
  });
});
