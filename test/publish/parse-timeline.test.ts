import { describe, expect, it } from "vitest";
import { parseTimeline } from "#publish/parse-timeline.ts";
import { renderSmallTimeline } from "../support/run-station.ts";

function parse(text: string, durationMs: number): ReturnType<typeof parseTimeline> {
  return parseTimeline({ place: "timeline.json", text }, durationMs);
}

// Each of its faults has a test in station-command.test.ts, with the sentence.
describe("parseTimeline", () => {
  it("cuts times that reach up to 50 ms past the end of the sound", () => {
    const { sentences } = parse(renderSmallTimeline(), 1850);
    expect(sentences.at(-1)).toMatchObject({ startMs: 1600, endMs: 1850 });
    expect(() => parse(renderSmallTimeline(), 1849)).toThrow("time-past-end");
  });

  it("takes words and sentences that overlap, as voices do", () => {
    const overlapping = renderSmallTimeline((text) =>
      text.replace("[2, 4, 700, 900]", "[2, 4, 700, 1290]"),
    );
    expect(() => parse(overlapping, 2000)).not.toThrow();
  });

  it("takes sentences that are not spoken, which have no times", () => {
    const silent = renderSmallTimeline((text) =>
      text.replace('"再见。", "startMs": 1600, "endMs": 1900', '"再见。", "spoken": false'),
    );
    expect(parse(silent, 2000).sentences.at(-1)).toEqual({ text: "再见。", spoken: false });
  });

  it.each([
    ["of white space alone", "[3, 4, 250, 400]"],
    ["that holds nothing", "[2, 2, 250, 400]"],
    ["that reaches back into the one before it", "[1, 3, 250, 400]"],
  ])("BAD: a word %s", (_, word) => {
    const faulty = renderSmallTimeline((text) =>
      text.replace("大家好。", "大家好 。").replace("[2, 3, 250, 400]", word),
    );
    expect(() => parse(faulty, 2000)).toThrow("word-outside-text");
  });
});
