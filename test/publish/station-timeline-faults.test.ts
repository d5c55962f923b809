import { describe, expect, it } from "vitest";
import { addCommand, runFaultCase, type FaultCase } from "../support/fault-case.ts";
import { renderSmallTimeline } from "../support/run-station.ts";

const timelineCase = (change: (text: string) => string): Pick<FaultCase, "files" | "args"> => ({
  files: { "timeline.json": renderSmallTimeline(change) },
  args: [...addCommand, "--timeline", "timeline.json"],
});

const faults: readonly FaultCase[] = [
  {
    code: "bad-json",
    ...timelineCase((text) => text.replace('"endMs": 400,', '"endMs": 400')),
    says: 'timeline.json:4: the file is not JSON at “{ "text": "大家好。", "startMs": 100, "endMs": 400 "words": [[0,…” — look for a missing comma, quotation mark or bracket there or just above',
  },
  {
    code: "bad-shape",
    ...timelineCase((text) => text.replace("500, 700", "500.5, 700")),
    says: "timeline.json:6: “sentences[1].words[0][2]” is not as it should be (Invalid safe integer: Received 500.5) — correct or remove it",
  },
  {
    code: "newer-version",
    ...timelineCase((text) => text.replace('"version": 1', '"version": 2')),
    says: "timeline.json:2: the file comes from a newer release (version 2 is newer than 1) — update this one",
  },
  {
    code: "times-backwards (inside a word)",
    ...timelineCase((text) => text.replace("500, 700", "500, 499")),
    says: "timeline.json:6: the time 499 ms runs backwards, because 500 ms stands before it — put the times in order",
  },
  {
    code: "times-backwards (between words)",
    ...timelineCase((text) => text.replace("700, 900", "499, 900")),
    says: "timeline.json:6: the time 499 ms runs backwards, because 500 ms stands before it — put the times in order",
  },
  {
    code: "times-backwards (between sentences)",
    ...timelineCase((text) => text.replace('"startMs": 1600', '"startMs": 1299')),
    says: "timeline.json:7: the time 1299 ms runs backwards, because 1300 ms stands before it — put the times in order",
  },
  {
    code: "time-past-end",
    ...timelineCase((text) => text.replace('"endMs": 1900', '"endMs": 2051')),
    says: "timeline.json:7: the time 2051 ms is past the end of the sound at 2000 ms — check that timeline and sound belong together",
  },
  {
    code: "text-differs",
    ...timelineCase((text) => text.replace("AI来了", "AI走了")),
    says: "timeline.json:5: the timeline says “大家好。AI走了，谷歌也来了！再见。” where the notes say “大家好。AI来了，谷歌也来了！再见。” — make both say the same",
  },
  {
    code: "text-differs (the timeline ends first)",
    ...timelineCase((text) => text.replace("再见。", "再")),
    says: "timeline.json:7: the timeline ends where the notes say “歌也来了！再见。” — make both say the same",
  },
  {
    code: "text-differs (the notes end first)",
    ...timelineCase((text) => text.replace("再见。", "再见。走")),
    says: "timeline.json:7: the timeline says “来了！再见。走” where the notes end — make both say the same",
  },
  {
    code: "word-outside-text",
    ...timelineCase((text) => text.replace("[2, 3, 250, 400]", "[2, 5, 250, 400]")),
    says: "timeline.json:4: the word [2, 5] does not stand in “大家好。” after the word before it — correct its offsets",
  },
];

describe("station add --timeline, faults", () => {
  it.each(faults)("BAD: $code", async (fault) => {
    const { exitCode, output, errors, before, after } = await runFaultCase(fault);
    expect({ exitCode, output, errors }).toEqual({
      exitCode: 1,
      output: "",
      errors: `${fault.says}\n`,
    });
    expect(after).toEqual(before);
  });
});
