import { describe, expect, it } from "vitest";
import { formatDay } from "#core/episode/format-day.ts";
import { libraryMessages as en } from "#messages/en/library.ts";
import { libraryMessages as zh } from "#messages/zh/library.ts";

describe("formatDay", () => {
  it("leaves the year to what stands above", () => {
    expect(formatDay("2025-06-08", zh.weekdays)).toEqual({ day: "06-08", weekday: "周日" });
    expect(formatDay("2024-02-29", en.weekdays)).toEqual({ day: "02-29", weekday: "Thu" });
  });
});
