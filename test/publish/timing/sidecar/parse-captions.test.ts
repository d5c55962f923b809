import { describe, expect, it } from "vitest";
import { parseCaptions } from "#publish/timing/sidecar/parse-captions.ts";
import { anyText, textOf } from "../../../support/arbitrary-text.ts";
import * as fc from "../../../support/property.ts";

/** Pieces of all grammars, so that their rules meet one another. */
const anyCaptionFile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "WEBVTT",
        "\n\n",
        "\r\n",
        "1",
        "NOTE ",
        "STYLE",
        "00:01.000 --> 00:02.000",
        "00:00:03,000 --> 00:00:02,000 X1:2",
        "<00:01.500>",
        "<v 何夕>",
        "&amp;",
        "&#x",
        '{"segments":[',
        '{"startTime":1,"endTime":2,"body":"好"}',
        "]}",
      ),
      textOf('你好<>&;-:.,0159 \n\t\0{}[]"', 12),
      anyText,
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

describe("parseCaptions", () => {
  it.each(["vtt", "srt", "podcast"] as const)("never throws for any %s", (format) => {
    fc.assert(
      fc.property(anyCaptionFile, (text) => {
        const lines = text.split(/\r\n|\r|\n/u).length;
        const { captions, problems } = parseCaptions(text, format);
        for (const { line } of [...captions, ...problems]) {
          expect(line >= 1 && line <= lines).toBe(true);
        }
        for (const caption of captions) {
          expect(Number.isSafeInteger(caption.startMs) && caption.startMs >= 0).toBe(true);
          for (const [start, end] of caption.words) {
            expect(caption.text.slice(start, end).trim()).toBe(caption.text.slice(start, end));
            expect(end).toBeGreaterThan(start);
          }
        }
      }),
    );
  });

  it("takes captions that overlap, as voices do", () => {
    const { problems } = parseCaptions(
      "WEBVTT\n\n00:01.000 --> 00:09.000\n你好。\n\n00:02.000 --> 00:03.000\n再见。\n",
      "vtt",
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ["a caption ends before it starts", "00:02.000 --> 00:01.000\n好", 3, "1000", "2000"],
    [
      "a word starts before its caption",
      "00:02.000 --> 00:04.000\n你<00:01.000>好",
      3,
      "1000",
      "2000",
    ],
    [
      "a word starts before the word above it",
      "00:02.000 --> 00:09.000\n你<00:05.000>好<00:04.000>V",
      3,
      "4000",
      "5000",
    ],
    [
      "a word starts after its caption",
      "00:02.000 --> 00:04.000\n你<00:05.000>好",
      3,
      "4000",
      "5000",
    ],
    [
      "a caption starts before the one above it",
      "00:02.000 --> 00:04.000\n好\n\n00:01.999 --> 00:04.000\n好",
      6,
      "1999",
      "2000",
    ],
  ])("BAD: %s", (_, cues, ...[line, quoted, expected]) => {
    expect(parseCaptions(`WEBVTT\n\n${cues}\n`, "vtt").problems).toEqual([
      { code: "times-backwards", line, quoted, expected },
    ]);
  });

  it("ends a caption without end where the next one starts, and the last by its length", () => {
    const segments = [
      { startTime: 1, body: "大家好，" },
      { startTime: 1.8, endTime: null, body: "再见。" },
      { startTime: 2.2, body: "走吧走吧。" },
    ];
    const { captions, problems } = parseCaptions(JSON.stringify({ segments }), "podcast");
    expect(problems).toEqual([]);
    expect(captions.map(({ startMs, endMs, isOpen }) => [startMs, endMs, isOpen])).toEqual([
      [1000, 1800, undefined],
      [1800, 2200, undefined],
      [2200, 3267, true],
    ]);
  });

  it("drops the number of the next cue where the blank line above it is missing", () => {
    const { captions } = parseCaptions(
      "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n你好。\n2\n00:03.000 --> 00:04.000\n第\n7\n\n00:05.000 --> 00:06.000\n好",
      "vtt",
    );
    expect(captions.map(({ text }) => text)).toEqual(["你好。", "第\n7", "好"]);
  });
});
