import { describe, expect, it } from "vitest";
import { listMonthPages } from "#core/files/list-month-pages.ts";

describe("listMonthPages", () => {
  // 100 episodes: two full pages besides the newest one, which holds 40.
  const months: [string, number][] = [
    ["2025-04", 10],
    ["2025-03", 31],
    ["2025-02", 28],
    ["2025-01", 31],
  ];

  it.each([
    ["2025-04", []],
    ["2025-03", [2]],
    ["2025-02", [2]],
    ["2025-01", [2, 1]],
    ["2024-12", []],
  ])("names the full pages that hold %s", (month, pages) => {
    expect(listMonthPages({ months, total: 100 }, month)).toEqual(pages);
  });
});
