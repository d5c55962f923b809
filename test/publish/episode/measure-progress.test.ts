import { describe, expect, it } from "vitest";
import { createProgressMeasure, type StationStage } from "#publish/episode/measure-progress.ts";

describe("createProgressMeasure", () => {
  it.each<[boolean, readonly StationStage[]]>([
    [true, ["decode", "read", "tune", "match", "check", "write"]],
    [false, ["decode", "write"]],
  ])("goes from 0 to 1 without a step back (listening: %s)", (listens, stages) => {
    const measure = createProgressMeasure(listens);
    const dones = stages.flatMap((stage) => [measure(stage, 0).done, measure(stage, 1).done]);
    expect(dones.at(0)).toBe(0);
    expect(dones.at(-1)).toBeCloseTo(1);
    expect(dones).toEqual(dones.toSorted((a, b) => a - b));
  });
});
