import { describe, expect, it } from "vitest";
import { findEpisodeDate } from "#core/episode/episode-date.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const anyDay = fc.date({
  min: new Date("1000-01-01"),
  max: new Date("9999-12-31"),
  noInvalidDate: true,
});

describe("findEpisodeDate", () => {
  it.each([
    ["来生小酒馆 2025/6/8", "2025-06-08"],
    ["2025-06-08 来生小酒馆", "2025-06-08"],
    ["来生小酒馆2025.12.31期", "2025-12-31"],
    ["2025年6月8日", "2025-06-08"],
    ["2025 年 6 月 8 日", "2025-06-08"],
    ["２０２５／６／８", "2025-06-08"],
    ["2024/2/29", "2024-02-29"],
    ["第12345期 2025/6/8", "2025-06-08"],
    ["2025/6/8 和 2025/6/9", "2025-06-08"],
    ["二〇二五年六月八日", "2025-06-08"],
    ["二零二五年十二月三十一日", "2025-12-31"],
    ["二〇二五年十月廿一日", "2025-10-21"],
  ])("finds the date of %j", (text, date) => {
    expect(findEpisodeDate(text)).toBe(date);
  });

  it.each([
    ["no date", "来生小酒馆"],
    ["a month without day", "2025/6"],
    ["a year of two digits", "25/6/8"],
    ["a year of five digits", "12025/6/8"],
    ["a day of three digits", "2025/6/123"],
    ["29 February of a common year", "2025/2/29"],
    ["30 February", "2024-02-30"],
    ["month 13", "2025/13/1"],
    ["month 0", "2025/0/1"],
    ["day 0", "2025/6/0"],
    ["a Chinese day that is none", "二〇二五年六月三十一日"],
    ["a year before 1000", "0999/6/8"],
  ])("BAD: %s", (_, text) => {
    expect(findEpisodeDate(text)).toBeUndefined();
  });

  it.each([
    "Night Radio 2 July 2025",
    "Night Radio, 2nd Jul. 2025",
    "Night Radio, 2nd of July, 2025",
    "July 2, 2025: Night Radio",
    "Night Radio JULY 2nd 2025",
  ])("reads the English date of %s", (text) => {
    expect(findEpisodeDate(text)).toBe("2025-07-02");
  });

  it.each(["7/2/2025", "2 Julius Caesar 2025", "31 June 2025", "Episode 12 2025"])(
    "BAD: %s is no date",
    (text) => {
      expect(findEpisodeDate(text)).toBeUndefined();
    },
  );

  it("finds every day of the calendar however it is written", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("/", "-", ".", " / "), (day, separator) => {
        const iso = day.toISOString().slice(0, 10);
        const text = iso.split("-").map(Number).join(separator);
        expect(findEpisodeDate(`节目 ${text}`)).toBe(iso);
      }),
    );
  });

  it("gives an ISO date that exists or nothing for any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("0123/-.年月日", 12)), (text) => {
        const found = findEpisodeDate(text) ?? "2000-01-01";
        expect(new Date(found).toISOString().slice(0, 10)).toBe(found);
      }),
    );
  });
});
