import { describe, expect, it } from "vitest";
import { isVtt, parseVtt } from "#publish/timing/sidecar/parse-vtt.ts";

const one = { line: 3, text: "你好。", startMs: 1000, endMs: 2500, words: [] };

/** A file with one cue of this text. */
function parseText(text: string): ReturnType<typeof parseVtt> {
  return parseVtt(`WEBVTT\n\n00:01.000 --> 00:05.000\n${text}\n`);
}

describe("isVtt", () => {
  it.each(["WEBVTT", "\uFEFFWEBVTT\n", "WEBVTT - 今天\r\n", "WEBVTT\tKind: captions\n"])(
    "takes %j",
    (text) => {
      expect(isVtt(text)).toBe(true);
    },
  );

  it.each(["", "WEBVTTX\n", "webvtt\n", "\nWEBVTT\n", "1\n00:01.000 --> 00:02.000\n"])(
    "BAD: the header %j",
    (text) => {
      expect(isVtt(text)).toBe(false);
    },
  );
});

describe("parseVtt, cues", () => {
  it.each([
    ["without hours", "WEBVTT\n\n00:01.000 --> 00:02.500\n你好。"],
    ["with a byte order mark", "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.500\n你好。"],
    ["with other line ends", "WEBVTT\r\r00:01.000 --> 00:02.500\r你好。\r"],
    ["with tabs around the arrow", "WEBVTT\n\n00:01.000\t-->\t00:02.500\n你好。\n"],
    ["with settings", "WEBVTT\n\n00:01.000 --> 00:02.500 align:start position:0%\n你好。\n"],
  ])("reads a cue %s", (_, source) => {
    expect(parseVtt(source)).toEqual({ captions: [one], problems: [] });
  });

  it("reads hours of any length, identifiers and several lines", () => {
    const { captions } = parseVtt(
      "WEBVTT\r\n\r\n第一\r\n100:59:59.999 --> 101:00:00.000\r\n你好。\r\n再见。\r\n",
    );
    expect(captions).toEqual([
      { line: 4, text: "你好。\n再见。", startMs: 363_599_999, endMs: 363_600_000, words: [] },
    ]);
  });

  it("passes over the header's lines, comments, styles and regions", () => {
    const source =
      "WEBVTT 今天\nKind: captions\nLanguage: zh\n\nNOTE\n再说\n\nNOTE 一句\n\n" +
      "STYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.500\n你好。\n\nNOTE";
    expect(parseVtt(source)).toEqual({ captions: [{ ...one, line: 16 }], problems: [] });
  });

  it("starts a cue at a second arrow, and at a cue right under the header", () => {
    const { captions, problems } = parseVtt(
      "WEBVTT\n00:01.000 --> 00:02.000\n你好。\n2\n00:03.000 --> 00:04.000\n再见。\n",
    );
    // A browser shows the number too; it is dropped where captions are put in order.
    expect(captions.map(({ line, text }) => [line, text])).toEqual([
      [2, "你好。\n2"],
      [5, "再见。"],
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["a line of one space inside", "00:01.000 --> 00:02.500\n \n你好。", " \n你好。"],
    ["hours of one digit", "0:00:01.000 --> 0:00:02.500\n你好。", "你好。"],
    ["no spaces around the arrow", "00:01.000-->00:02.500\n你好。", "你好。"],
    ["settings that touch the time", "00:01.000 --> 00:02.500align:start\n你好。", "你好。"],
    ["a NUL", "00:01.000 --> 00:02.500\n你\0好。", "你\uFFFD好。"],
    ["an identifier like a comment", "NOTE\n00:01.000 --> 00:02.500\n你好。", "你好。"],
  ])("reads a cue with %s", (_, cue, text) => {
    const { captions, problems } = parseVtt(`WEBVTT\n\n${cue}\n\n`);
    expect(captions).toMatchObject([{ text, startMs: 1000, endMs: 2500 }]);
    expect(problems).toEqual([]);
  });

  it("passes over blocks that it does not know", () => {
    const source =
      "WEBVTT\n\nCHAPTERS\n你好\n\n一行\n\n00:01.000 --> 00:02.500\n你好。\n\n再见\n再见\n再见\n";
    expect(parseVtt(source)).toEqual({ captions: [{ ...one, line: 8 }], problems: [] });
  });

  it("reads nothing of a file that no browser takes for WebVTT", () => {
    expect(parseVtt("WEBVTTX\n\n00:01.000 --> 00:02.500\n你好。\n").captions).toEqual([]);
  });

  it.each([
    ["fractional digits", "00:01.00 --> 00:02.500"],
    ["a comma", "00:01,000 --> 00:02,500"],
    ["seconds over 59", "00:60.000 --> 01:02.500"],
    ["minutes over 59", "00:60:00.000 --> 01:02:00.500"],
    ["minutes of one digit", "0:01.000 --> 0:02.500"],
    ["too many fractional digits", "00:01.0000 --> 00:02.5000"],
    ["another arrow before it", "00:00.500 --> x --> 00:02.500"],
    ["no end", "00:01.000 -->"],
    ["no start", "--> 00:02.500"],
    ["more hours than a number holds", `${"9".repeat(400)}:00:01.000 --> 00:02.500`],
  ])("BAD: times with %s", (_, timing) => {
    expect(parseVtt(`WEBVTT\n\n${timing}\n你好。\n`)).toEqual({
      captions: [],
      problems: [{ code: "bad-timestamp", line: 3, quoted: timing }],
    });
  });
});

describe("parseVtt, text", () => {
  it.each([
    ["<v 何夕>你好。</v>", "你好。"],
    ["<v.loud Roger Bingham>We are in <i>New York</i> City", "We are in New York City"],
    ["<c.yellow.bg_blue>你</c>好。", "你好。"],
    ["<lang en>Hello</lang>", "Hello"],
    ["<ruby>来<rt>lái</rt>生<rt>shēng</rt></ruby>情报站", "来生情报站"],
    ["<ruby>来<rt>lái</ruby>生", "来生"],
    ["<rt>来</rt>生<foo bar>情<.x>报</b>站", "来生情报站"],
    ["A &amp; B &lt;i&gt; &#20320;&#x597D; &nbsp;x", "A & B <i> 你好 \u00A0x"],
    ["caf&eacute; &hellip; &copy", "café … ©"],
    [
      "&unknown; & &amp; &#0; &#xD800; &#x110000; &constructor;",
      "&unknown; & & \uFFFD \uFFFD \uFFFD &constructor;",
    ],
    ["你好<i 再见", "你好"],
  ])("reads %s", (source, text) => {
    expect(parseText(source).captions[0]?.text).toBe(text);
  });

  it("keeps the times inside of a text as those of its words", () => {
    const { captions, problems } = parseText(
      "你<00:01.500><c>好</c><00:00:02.000> <c>V</c>，<00:03.000>",
    );
    expect(problems).toEqual([]);
    expect(captions[0]).toMatchObject({
      text: "你好 V，",
      words: [
        [0, 1, 1000, 1500],
        [1, 2, 1500, 2000],
        [3, 5, 2000, 3000],
      ],
    });
  });

  it.each([
    ["<v 何夕>你好。</v>再见。", [{ start: 0, end: 3, name: "何夕" }]],
    [
      "<v.loud  Roger\n Bingham>We are in <i>New</i> York",
      [{ start: 0, end: 18, name: "Roger Bingham" }],
    ],
    [
      "<v A>一<v B>二</v>三</v>四",
      [
        { start: 0, end: 1, name: "A" },
        { start: 1, end: 2, name: "B" },
        { start: 2, end: 3, name: "A" },
      ],
    ],
    ["<v Q&amp;A>一", [{ start: 0, end: 1, name: "Q&A" }]],
    ["<v>一</v><v A></v>", undefined],
  ])("tells who speaks in %s", (source, voices) => {
    expect(parseText(source).captions[0]?.voices).toEqual(voices);
  });

  it("takes a tag that is no time for a tag", () => {
    expect(parseText("你<00:01.5>好<00:61.000>。").captions[0]).toMatchObject({
      text: "你好。",
      words: [],
    });
  });
});
