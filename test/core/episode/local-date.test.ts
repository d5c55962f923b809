import { describe, expect, it } from "vitest";
import { formatLocalDate } from "#core/episode/local-date.ts";

describe("formatLocalDate", () => {
  it("is day and minute on the listener's own clock", () => {
    expect(formatLocalDate(new Date(2025, 5, 8, 9, 5, 59).getTime())).toBe("2025-06-08 09:05");
    expect(formatLocalDate(new Date(2025, 11, 31, 23, 59).getTime())).toBe("2025-12-31 23:59");
  });
});
