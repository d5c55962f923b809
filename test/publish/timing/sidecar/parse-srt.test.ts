import { describe, expect, it } from "vitest";
import { parseSrt } from "#publish/timing/sidecar/parse-srt.ts";

const hello = { text: "你好。", startMs: 1000, endMs: 2500, words: [] };

describe("parseSrt", () => {
  it.each([
    ["as SubRip writes it", "1\n00:00:01,000 --> 00:00:02,500\n你好。\n", 2],
    ["with a byte order mark", "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n你好。\r\n", 2],
    ["with dots", "1\n00:00:01.000 --> 00:00:02.500\n你好。", 2],
    ["without numbers", "00:00:01,000 --> 00:00:02,500\n你好。", 1],
    ["without hours", "\n\n00:01,000 --> 00:02,500\n你好。", 3],
    ["with few digits", "1\n0:0:1,0 --> 0:0:2,5\n你好。", 2],
    ["with coordinates", "1\n00:00:01,000 --> 00:00:02,500 X1:40 X2:600 Y1:20 Y2:50\n你好。", 2],
    [
      "with marks",
      '1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>你</i><font color="red">好</font>。',
      2,
    ],
    ["and a number without a caption", "1\n00:00:01,000 --> 00:00:02,500\n你好。\n\n2\n\n", 2],
  ])("reads captions %s", (_, source, line) => {
    expect(parseSrt(source)).toEqual({ captions: [{ line, ...hello }], problems: [] });
  });

  it("reads several lines, and captions with no blank line between", () => {
    const source =
      "1\n00:00:01,000 --> 00:00:02,500\n你好。\n再见。\n2\n00:00:03,000 --> 00:00:04,000\n走吧。\n";
    expect(parseSrt(source).captions.map(({ line, text }) => [line, text])).toEqual([
      [2, "你好。\n再见。"],
      [6, "走吧。"],
    ]);
  });

  it("leaves signs alone that are no marks", () => {
    const source = "1\n00:00:01,000 --> 00:00:02,500\n1 < 2, 3 > 2, {a} & &amp;\n";
    expect(parseSrt(source).captions[0]?.text).toBe("1 < 2, 3 > 2, {a} & &amp;");
  });

  it.each([
    ["seconds over 59", "00:00:60,000 --> 00:01:02,500"],
    ["minutes over 59", "00:60:00,000 --> 01:02:00,500"],
    ["letters", "00:00:0l,000 --> 00:00:02,500"],
    ["no end", "00:00:01,000 -->"],
    ["four fractional digits", "00:00:01,0000 --> 00:00:02,5000"],
  ])("BAD: times with %s", (_, timing) => {
    expect(parseSrt(`1\n${timing}\n你好。\n`)).toEqual({
      captions: [],
      problems: [{ code: "bad-timestamp", line: 2, quoted: timing }],
    });
  });

  it("takes blank lines inside of a text for nothing", () => {
    const { captions, problems } = parseSrt(
      "1\n00:00:01,000 --> 00:00:02,500\n你好。\n\n \n再见。\n\n\n2\n00:00:03,000 --> 00:00:04,000\n\n1984\n",
    );
    expect(captions.map(({ text }) => text)).toEqual(["你好。\n再见。", "1984"]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["above the first times", "你好。\n\n1\n00:00:01,000 --> 00:00:02,500\n再见。\n", 1, "你好。"],
    [
      "where times lost their arrow",
      "1\n00:00:01,000 --> 00:00:02,500\n你好。\n\n2\n00:00:03,000 -> 00:00:04,000\n再见。\n",
      6,
      "00:00:03,000 -> 00:00:04,000",
    ],
  ])("BAD: text %s", (_, source, ...[line, quoted]) => {
    const { captions, problems } = parseSrt(source);
    expect(captions).toHaveLength(1);
    expect(problems).toEqual([{ code: "bad-timestamp", line, quoted }]);
  });
});
