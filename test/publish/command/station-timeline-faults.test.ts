import { describe, expect, it } from "vitest";
import { addCommand, runFaultCase, type FaultCase } from "../../support/fault-case.ts";
import { renderSmallTimeline } from "../../support/run-station.ts";

const timelineCase = (change: (text: string) => string): Pick<FaultCase, "files" | "args"> => ({
  files: { "timeline.json": renderSmallTimeline(change) },
  args: [...addCommand, "--timeline", "timeline.json"],
});

const captions = `WEBVTT

00:00.100 --> 00:00.400
大家好。

00:00.500 --> 00:01.500
AI来了，谷歌也来了！

00:01.600 --> 00:01.900
再见。
`;

const captionCase = (change: (text: string) => string): Pick<FaultCase, "files" | "args"> => ({
  files: { "today.vtt": change(captions) },
  args: [...addCommand, "--timeline", "today.vtt"],
});

const bypass = ", or leave this file out with --no-sidecar";

const faults: readonly FaultCase[] = [
  {
    code: "bad-json",
    ...timelineCase((text) => text.replace('"endMs": 400,', '"endMs": 400')),
    says: 'timeline.json:4: the file is not JSON at “{ "text": "大家好。", "startMs": 100, "endMs": 400 "words": [[0,…” — look for a missing comma, quotation mark or bracket there or just above',
  },
  {
    code: "bad-shape",
    ...timelineCase((text) => text.replace("500, 700", "500.5, 700")),
    says: "timeline.json:6: “sentences[1].words[0][2]” is not as it should be (it is 500.5 and should be a whole number) — correct or remove it",
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
    ...timelineCase((text) => text.replace('1600, "endMs": 1900', '2000, "endMs": 2100')),
    says: "timeline.json:7: the time 2000 ms is past the end of the sound at 2000 ms — check that both belong together",
  },
  {
    code: "text-differs",
    ...timelineCase((text) => text.replace("AI来了", "AI走了")),
    says: "timeline.json:5: it says “大家好。AI走了，谷歌也来了！再见。” where the notes say “大家好。AI来了，谷歌也来了！再见。” — make both say the same",
  },
  {
    code: "text-differs (the timeline ends first)",
    ...timelineCase((text) => text.replace("再见。", "再")),
    says: "timeline.json:7: it ends where the notes say “歌也来了！再见。” — make both say the same",
  },
  {
    code: "text-differs (the notes end first)",
    ...timelineCase((text) => text.replace("再见。", "再见。走")),
    says: "timeline.json:7: it says “来了！再见。走” where the notes end — make both say the same",
  },
  {
    code: "word-outside-text",
    ...timelineCase((text) => text.replace("[2, 3, 250, 400]", "[2, 5, 250, 400]")),
    says: "timeline.json:4: the word [2, 5] does not stand in “大家好。” after the word before it — correct its offsets",
  },
  {
    code: "bad-timestamp",
    ...captionCase((text) => text.replace("00:01.500", "00:01.5")),
    says: "today.vtt:6: “00:00.500 --> 00:01.5” does not say from when to when it is spoken — write a line like 00:01:02.500 --> 00:01:04.000 above each caption",
  },
  {
    code: "times-backwards (between captions)",
    ...captionCase((text) => text.replace("00:01.600", "00:00.499")),
    says: "today.vtt:9: the time 499 ms runs backwards, because 500 ms stands before it — put the times in order",
  },
  {
    code: "time-past-end (of captions)",
    ...captionCase((text) => text.replace("00:01.600 --> 00:01.900", "00:02.001 --> 00:02.100")),
    says: "today.vtt:9: the time 2001 ms is past the end of the sound at 2000 ms — check that both belong together",
  },
  {
    code: "text-differs (in captions)",
    ...captionCase((text) => text.replace("AI来了，谷歌也来了！", "从前有座山，山里有座庙。")),
    says: "today.vtt:6: it says “从前有座山，山里有座庙。” where the notes say “AI来了，谷歌也来了！” — make both say the same",
  },
  {
    code: "unknown-sidecar",
    ...captionCase(() => "大家好。\n"),
    says: "today.vtt: the file holds no times — give a timeline, WebVTT, SRT or a Podcasting 2.0 transcript",
  },
  {
    code: "bad-timestamp (in a file beside the sound)",
    files: { "audio.srt": "1\n00:00:01 -> 00:00:02\n大家好。\n\n2\n0:1 --> 0:2\n好\n" },
    says: `audio.srt:2: “00:00:01 -> 00:00:02” does not say from when to when it is spoken — write a line like 00:01:02.500 --> 00:01:04.000 above each caption${bypass}`,
  },
  {
    code: "time-past-end (in a file beside the sound)",
    files: { "audio.vtt": captions.replace("00:01.600 --> 00:01.900", "00:02.001 --> 00:02.100") },
    says: `audio.vtt:9: the time 2001 ms is past the end of the sound at 2000 ms — check that both belong together${bypass}`,
  },
  {
    code: "not-text (in a file beside the sound)",
    files: { "audio.srt": new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]) },
    says: `audio.srt: the file is not UTF-8 text — save it as UTF-8${bypass}`,
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
