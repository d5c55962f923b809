import { describe, expect, it } from "vitest";
import { describeDoubts } from "#publish/command/format-report.ts";
import type { EpisodeResult } from "#publish/command/station-result.ts";

function createResult(unspoken: number, doubtful: number): EpisodeResult {
  const list = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => ({
      startMs: index * 60_000,
      text: `${name} ${index}`,
    }));
  return {
    id: "2025-06-08",
    title: "练习",
    date: "2025-06-08",
    place: "public/episodes/2025-06-08",
    isChanged: true,
    isHeard: true,
    durationMs: 3_600_000,
    timing: { source: "aligned", confidence: 0.9 },
    script: "notes",
    speakers: 0,
    links: 0,
    stories: 1,
    items: 1,
    cues: 400,
    words: 4000,
    tags: 1,
    gaps: [],
    unspoken: list(unspoken, "unspoken"),
    doubtful: list(doubtful, "doubtful"),
    loudness: { integratedLufs: -16, peakDbfs: -1 },
    warnings: [],
  };
}

describe("describeDoubts", () => {
  it("lists all where there are few, without counting them", () => {
    expect(describeDoubts(createResult(1, 2), false)).toEqual([
      "Not heard near 0:00: unspoken 0",
      "Not sure at 0:00: doubtful 0",
      "Not sure at 1:00: doubtful 1",
    ]);
  });

  it("lists the first five of many, and says how many there are", () => {
    const lines = describeDoubts(createResult(2, 23), false);
    expect(lines).toHaveLength(2 + 5 + 1);
    expect(lines[6]).toBe("Not sure at 4:00: doubtful 4");
    expect(lines.at(-1)).toBe(
      "Of 400 sentences 2 are not heard and 23 not sure; --verbose lists them all.",
    );
  });

  it("lists all of many when asked to", () => {
    const lines = describeDoubts(createResult(7, 23), true);
    expect(lines).toHaveLength(30);
    expect(lines.at(-1)).toBe("Not sure at 22:00: doubtful 22");
  });
});
