import { describe, expect, it } from "vitest";
import { listTrendMonths } from "#features/library/list-trend-months.ts";

describe("listTrendMonths", () => {
  it("fills the months in which nothing was said, over the turn of the year", () => {
    const months = listTrendMonths([
      ["2024-11", 1, 4],
      ["2025-02", 2, 3],
    ]);
    expect(months.map(({ month, hits }) => [month, hits])).toEqual([
      ["2024-11", 4],
      ["2024-12", 0],
      ["2025-01", 0],
      ["2025-02", 3],
    ]);
  });

  it("keeps the last 48 months", () => {
    const months = listTrendMonths([
      ["1998-01", 1, 1],
      ["2025-06", 1, 1],
    ]);
    expect(months).toHaveLength(48);
    expect(months.at(-1)).toEqual({ month: "2025-06", episodes: 1, hits: 1 });
  });

  it("shows nothing for a tag of no month", () => {
    expect(listTrendMonths([])).toEqual([]);
  });
});
