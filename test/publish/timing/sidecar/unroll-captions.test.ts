import { describe, expect, it } from "vitest";
import type { Caption } from "#publish/timing/sidecar/caption.ts";
import { clipRows } from "#publish/timing/sidecar/clip-rows.ts";
import { measureOverlap } from "#publish/timing/sidecar/measure-overlap.ts";
import { parseCaptions } from "#publish/timing/sidecar/parse-captions.ts";
import { unrollCaptions } from "#publish/timing/sidecar/unroll-captions.ts";

/** Captions of one second each, one after the other. */
function show(...texts: readonly string[]): Caption[] {
  return texts.map((text, index) => ({
    line: index + 1,
    text,
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
    words: [],
  }));
}

const list = (captions: readonly Caption[]): (readonly [number, number, string])[] =>
  captions.map(({ startMs, endMs, text }) => [startMs, endMs, text] as const);

describe("unrollCaptions", () => {
  it("keeps the new row of two that scroll", () => {
    expect(list(unrollCaptions(show("一行", "一行\n第二行", "第二行\n三", "三\n第四行")))).toEqual([
      [0, 1000, "一行"],
      [1000, 2000, "第二行"],
      [2000, 3000, "三"],
      [3000, 4000, "第四行"],
    ]);
  });

  it("keeps the new row of three that scroll", () => {
    const rows = show("one", "one\ntwo words", "one\ntwo words\nthree", "two words\nthree\nfour");
    expect(list(unrollCaptions(rows)).map(([, , text]) => text)).toEqual([
      "one",
      "two words",
      "three",
      "four",
    ]);
  });

  it("goes on with a row that is only shown again", () => {
    expect(list(unrollCaptions(show("one row", "one row", "one row\nnext", "next")))).toEqual([
      [0, 2000, "one row"],
      [2000, 4000, "next"],
    ]);
  });

  it("keeps the new words of a row that grows", () => {
    const rows = show("And", "And so", "And so it", "goes", "goes on", "goes on “here”");
    expect(list(unrollCaptions(rows)).map(([, , text]) => text)).toEqual([
      "And",
      "so",
      "it",
      "goes",
      "on",
      "“here”",
    ]);
  });

  it("keeps what is spoken twice where captions do not roll, and where they do", () => {
    const song = show("la la", "la la", "Good morning.", "How are you?", "Fine.", "And you?");
    expect(unrollCaptions(song)).toEqual(song);
    const rows = show("Yes.", "Yes.\nYes.", "Yes.\nNo way.", "No way.\nYes.");
    expect(list(unrollCaptions(rows)).map(([, , text]) => text)).toEqual([
      "Yes.",
      "Yes.",
      "No way.",
      "Yes.",
    ]);
  });

  it("does not take a word in common for a row", () => {
    const rows = show("we went to the", "we went to the\nthe house is", "the house is\nis it red");
    expect(list(unrollCaptions(rows)).map(([, , text]) => text)).toEqual([
      "we went to the",
      "the house is",
      "is it red",
    ]);
  });
});

/** What is said, in which words it is timed, in each usual form. */
const forms: Readonly<Record<string, string>> = {
  "with a row of ten milliseconds between, as YouTube writes it": `WEBVTT
Kind: captions
Language: en

00:00:00.080 --> 00:00:02.389 align:start position:0%
 
good<00:00:00.320><c> morning</c><00:00:01.000><c> all</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
good morning all
 

00:00:02.399 --> 00:00:05.110 align:start position:0%
good morning all
this<00:00:02.700><c> is</c><00:00:03.000><c> us</c>

00:00:05.110 --> 00:00:05.120 align:start position:0%
this is us
 

00:00:05.120 --> 00:00:06.000 align:start position:0%
this is us
bye<00:00:05.500><c> now</c>
`,
  "made SRT of that": `1
00:00:00,080 --> 00:00:02,389

good morning all

2
00:00:02,389 --> 00:00:02,399
good morning all
 

3
00:00:02,399 --> 00:00:05,110
good morning all
this is us

4
00:00:05,110 --> 00:00:05,120
this is us
 

5
00:00:05,120 --> 00:00:06,000
this is us
bye now
`,
  "without rows between": `WEBVTT

00:00:00.080 --> 00:00:02.399
good morning all

00:00:02.399 --> 00:00:05.120
good morning all
this is us

00:00:05.120 --> 00:00:06.000
this is us
bye now
`,
  "in rows that stay while the next one is spoken": `1
00:00:00,080 --> 00:00:05,110
good morning all

2
00:00:02,399 --> 00:00:07,000
this is us

3
00:00:05,120 --> 00:00:06,000
bye now
`,
};

describe("parseCaptions, captions that roll", () => {
  it.each(Object.entries(forms))("reads them %s", (_, source) => {
    const { captions, problems } = parseCaptions(source, source.startsWith("W") ? "vtt" : "srt");
    expect(problems).toEqual([]);
    expect(list(captions).map(([startMs, endMs, text]) => [startMs, endMs, text.trim()])).toEqual([
      [80, 2399, "good morning all"],
      [2399, 5120, "this is us"],
      [5120, 6000, "bye now"],
    ]);
  });

  it("keeps the times of the words in what is new", () => {
    const [, second] = parseCaptions(Object.values(forms)[0] ?? "", "vtt").captions;
    expect(second?.words.map(([start, end, ms]) => [second.text.slice(start, end), ms])).toEqual([
      ["this", 2399],
      ["is", 2700],
      ["us", 3000],
    ]);
  });
});

describe("clipRows", () => {
  it("leaves two voices that meet alone", () => {
    const [first, second, ...others] = show("一", "二", "三", "四");
    const voices = [first, second && { ...second, endMs: 2900 }, ...others].filter(
      (one) => one !== undefined,
    );
    expect(clipRows(voices)).toEqual(voices);
  });
});

describe("measureOverlap", () => {
  it.each([
    ["abc", "cde", 1],
    ["aaa", "aa", 2],
    ["abab", "ababc", 4],
    ["ababa", "abab", 3],
    ["abc", "def", 0],
    ["", "abc", 0],
    ["abc", "", 0],
  ])("of %s and %s", (before, after, length) => {
    expect(measureOverlap(before.split(""), after.split(""))).toBe(length);
  });
});
