import { describe, expect, it } from "vitest";
import { parsePodcastTranscript } from "#publish/timing/sidecar/parse-podcast-transcript.ts";

const transcript = `{
  "version": "1.0.0",
  "segments": [
    { "speaker": "何夕", "startTime": 0.5, "endTime": 1.2345, "body": "你好。" },

    { "startTime": 1.5, "endTime": 2, "body": "再见。" }
  ]
}
`;

describe("parsePodcastTranscript", () => {
  it("reads segments with their lines and times in whole milliseconds", () => {
    expect(parsePodcastTranscript(transcript)).toEqual({
      captions: [
        {
          line: 4,
          text: "你好。",
          startMs: 500,
          endMs: 1235,
          words: [],
          voices: [{ start: 0, end: 3, name: "何夕" }],
        },
        { line: 6, text: "再见。", startMs: 1500, endMs: 2000, words: [] },
      ],
      problems: [],
    });
  });

  it("does without version and speakers, and leaves other fields alone", () => {
    const segments = [{ startTime: 0, endTime: 1, speaker: null, body: "好", id: 1 }];
    expect(parsePodcastTranscript(JSON.stringify({ version: 1, segments })).captions).toEqual([
      { line: 1, text: "好", startMs: 0, endMs: 1000, words: [] },
    ]);
  });

  it.each([
    ["bad-json", 4, "JSON", transcript.replace('"endTime": 1', '"endTime" 1')],
    ["bad-shape", 4, "a time in words", transcript.replace("0.5", '"0.5"')],
    ["bad-shape", 4, "a time before the start", transcript.replace("0.5", "-0.5")],
    ["bad-shape", 4, "a time without end", transcript.replace("0.5", "1e999")],
    ["bad-shape", 6, "an end in words", transcript.replace('"endTime": 2', '"endTime": "2"')],
    ["bad-shape", 6, "a segment without text", transcript.replace('"再见。"', "null")],
    ["bad-shape", 3, "no list", '{ "version":\n"1.0.0",\n"segments": {} }'],
    ["newer-version", 1, "a version of ours", '{ "version": 2, "segments": [] }'],
  ])("BAD: %s in line %i: %s", (code, line, ...[, text]) => {
    expect(parsePodcastTranscript(text)).toMatchObject({
      captions: [],
      problems: [{ code, line }],
    });
  });
});
