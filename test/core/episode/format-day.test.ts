import { describe, expect, it } from "vitest";
import { formatDay } from "#core/episode/format-day.ts";

describe("formatDay", () => {
  it("leaves the year to what stands above", () => {
    expect(formatDay("2025-06-08", "zh-CN")).toEqual({ day: "06-08", weekday: "周日" });
    expect(formatDay("2024-02-29", "en-GB")).toEqual({ day: "02-29", weekday: "Thu" });
  });
});
