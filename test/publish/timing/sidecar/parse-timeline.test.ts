import { describe, expect, it } from "vitest";
import { parseTimeline } from "#publish/timing/sidecar/parse-timeline.ts";
import { renderSmallTimeline } from "../../../support/run-station.ts";

function parse(text: string): ReturnType<typeof parseTimeline> {
  return parseTimeline({ shownPath: "timeline.json", text });
}

// Each of its faults has a test in station-timeline-faults.test.ts, with the sentence.
describe("parseTimeline", () => {
  it("tells the line of each sentence", () => {
    expect(parse(renderSmallTimeline()).lines).toEqual([4, 5, 7]);
  });

  it("takes words and sentences that overlap, as voices do", () => {
    const overlapping = renderSmallTimeline((text) =>
      text.replace("[2, 4, 700, 900]", "[2, 4, 700, 1290]"),
    );
    expect(() => parse(overlapping)).not.toThrow();
  });

  it("takes sentences that are not spoken, which have no times", () => {
    const silent = renderSmallTimeline((text) =>
      text.replace('"再见。", "startMs": 1600, "endMs": 1900', '"再见。", "spoken": false'),
    );
    expect(parse(silent).timeline.sentences.at(-1)).toEqual({ text: "再见。", spoken: false });
  });

  it.each([
    ["of white space alone", "[3, 4, 250, 400]"],
    ["that holds nothing", "[2, 2, 250, 400]"],
    ["that reaches back into the one before it", "[1, 3, 250, 400]"],
  ])("BAD: a word %s", (_, word) => {
    const faulty = renderSmallTimeline((text) =>
      text.replace("大家好。", "大家好 。").replace("[2, 3, 250, 400]", word),
    );
    expect(() => parse(faulty)).toThrow("word-outside-text");
  });
});
