import { describe, expect, it } from "vitest";
import { formatDay } from "#core/episode/format-day.ts";
import { dateMessages as en } from "#messages/en/dates.ts";
import { dateMessages as zh } from "#messages/zh/dates.ts";

describe("formatDay", () => {
  it("leaves the year to what stands above", () => {
    expect(formatDay("2025-06-08", zh.weekdays)).toEqual({ day: "06-08", weekday: "周日" });
    expect(formatDay("2024-02-29", en.weekdays)).toEqual({ day: "02-29", weekday: "Thu" });
  });
});
