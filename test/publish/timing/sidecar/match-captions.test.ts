import { describe, expect, it } from "vitest";
import type { Caption } from "#publish/timing/sidecar/caption.ts";
import { listScriptTokens } from "#publish/timing/sidecar/list-script-tokens.ts";
import { matchCaptions } from "#publish/timing/sidecar/match-captions.ts";
import { mergeSidecarTimes } from "#publish/timing/sidecar/merge-sidecar-times.ts";
import type { SidecarTimes } from "#publish/timing/sidecar/sidecar-times.ts";
import { arbitraryTimedNotes } from "../../../support/arbitrary-timeline.ts";
import * as fc from "../../../support/property.ts";

type TimedLine = readonly [text: string, startMs: number, endMs: number];

function createCaptions(lines: readonly TimedLine[]): Caption[] {
  return lines.map(([text, startMs, endMs], index) => ({
    line: index + 1,
    text,
    startMs,
    endMs,
    words: [],
  }));
}

function match(paragraphs: readonly string[], captions: readonly Caption[]): SidecarTimes {
  const result = matchCaptions(paragraphs, captions);
  if (!result.ok) throw new Error(JSON.stringify(result.mismatch));
  return result.times;
}

/** Start and end of each sentence, `~` for a guess; a dash for one that is not spoken. */
function listTimes(paragraphs: readonly string[], lines: readonly TimedLine[]): string[] {
  return match(paragraphs, createCaptions(lines))
    .cues.flat()
    .map(({ times }) => {
      if (!times) return "-";
      const show = ({ ms, limits }: typeof times.start): string => `${limits ? "~" : ""}${ms}`;
      return `${show(times.start)}–${show(times.end)}`;
    });
}

const first = "大家好，我是何夕。";
const second = "今天谷歌发布了新的模型。";
const third = "我们明天再见。";

describe("matchCaptions, text", () => {
  it.each([
    ["punctuation and line breaks", "大家好\n我是何夕"],
    ["the name of the speaker", "何夕2077：大家好，我是何夕"],
    ["a description", "[音乐] 大家好，我是何夕 (笑)"],
    ["one character", "大家号，我是何夕"],
    ["the first character", "打家好，我是何夕"],
    ["the last character", "大家好，我是何西"],
  ])("does not mind when captions differ in %s", (_, text) => {
    const lines: TimedLine[] = [
      [text, 100, 900],
      [second, 1000, 3000],
      [third, 3100, 4000],
    ];
    expect(listTimes([first + second, third], lines)).toEqual([
      "100–900",
      "1000–3000",
      "3100–4000",
    ]);
  });

  it("does not mind width, case and hyphens in an alphabet", () => {
    const notes = ["Ｑｗｅｎ3－Embedding came out. Don’t panic!"];
    expect(
      listTimes(notes, [
        ["qwen3 embedding CAME OUT", 0, 900],
        ["don't panic", 1000, 2000],
      ]),
    ).toEqual(["0–900", "1000–2000"]);
  });
});

describe("matchCaptions, borders", () => {
  it("joins the captions of a sentence", () => {
    expect(
      listTimes(
        [second],
        [
          ["今天谷歌", 100, 900],
          ["发布了", 1000, 1500],
          ["新的模型", 1600, 2000],
        ],
      ),
    ).toEqual(["100–2000"]);
  });

  it("guesses by syllables where a sentence starts inside of a caption", () => {
    // 7 of 13 syllables stand before the border.
    expect(listTimes([first + third], [[`${first}${third}`, 1000, 2400]])).toEqual([
      "1000–~1754",
      "~1754–2400",
    ]);
  });

  it("takes the times of words where captions have them", () => {
    const caption: Caption = {
      line: 1,
      text: "你好。再见",
      startMs: 0,
      endMs: 900,
      words: [
        [0, 1, 0, 100],
        [1, 3, 100, 300],
        [3, 5, 500, 900],
      ],
    };
    const { cues } = match(["你好。再见！"], [caption]);
    expect(cues.flat()).toEqual([
      {
        range: [0, 3],
        times: { start: { ms: 0 }, end: { ms: 300 } },
        words: [
          [0, 1, 0, 100],
          [1, 2, 100, 300],
        ],
      },
      { range: [3, 6], times: { start: { ms: 500 }, end: { ms: 900 } }, words: [[3, 5, 500, 900]] },
    ]);
  });

  it("takes captions of a word each for words", () => {
    const lines: TimedLine[] = [
      ["大家", 0, 200],
      ["好，", 200, 300],
      ["Qwen3", 400, 900],
    ];
    expect(match(["大家好，Qwen3！"], createCaptions(lines)).cues.flat()[0]?.words).toEqual([
      [0, 2, 0, 200],
      [2, 3, 200, 300],
      [4, 9, 400, 900],
    ]);
  });
});

describe("matchCaptions, what only one says", () => {
  const advertisement = "本节目由来生酒馆赞助播出，今天好酒买一送一，欢迎光临。";

  it("passes over an advertisement and finds where it is", () => {
    const lines: TimedLine[] = [
      ["♪", 0, 1600],
      [first, 2000, 2900],
      [advertisement, 3000, 9000],
      [advertisement, 9100, 9900],
      ["（笑）", 9950, 11_000],
      [second, 11_000, 12_000],
      ["[音乐]", 12_100, 13_000],
    ];
    expect(listTimes([first + second], lines)).toEqual(["2000–2900", "11000–12000"]);
    expect(match([first + second], createCaptions(lines)).gaps).toEqual([
      { startMs: 0, endMs: 1600, kind: "music" },
      { startMs: 3000, endMs: 11_000, kind: "speech" },
    ]);
  });

  it("keeps a sentence at its captions when an advertisement says the like before it", () => {
    const lines: TimedLine[] = [
      [first, 0, 900],
      ["今天谷歌酒馆买一送一，好酒今天喝", 1000, 5000],
      [second, 5100, 7000],
    ];
    expect(listTimes([first + second], lines)).toEqual(["0–900", "5100–7000"]);
  });

  it("says of a sentence that is not in the captions that it is not spoken", () => {
    const unread = "顺便说一句，昨天的节目里有一个错误，对不起。";
    const lines: TimedLine[] = [
      [first, 0, 900],
      [second, 1000, 2000],
      [third, 2100, 3000],
    ];
    const times = ["0–900", "-", "1000–2000", "2100–3000"];
    expect(listTimes([first, unread, second, third], lines)).toEqual(times);
  });

  it("finds no gap where captions say the same in other words", () => {
    const lines: TimedLine[] = [
      ["销量在", 0, 900],
      ["二零二五年", 900, 3000],
      ["涨了一倍", 3000, 4000],
    ];
    expect(match(["销量在2025年涨了一倍。"], createCaptions(lines)).gaps).toEqual([]);
  });
});

describe("matchCaptions, anchors", () => {
  it("ties the place where a caption starts to its time", () => {
    const lines: TimedLine[] = [
      ["何夕：大家好，我是", 100, 900],
      ["何夕。今天", 1000, 1500],
      ["谷歌发布了新的模型", 1500, 3000],
      ["广告", 3000, 3500],
      ["我们明天再见", 4000, 5000],
    ];
    expect(match([first + second, `“${third}”`], createCaptions(lines)).anchors).toEqual([
      { paragraph: 0, offset: 0, ms: 100 },
      { paragraph: 0, offset: 6, ms: 1000 },
      { paragraph: 0, offset: 11, ms: 1500 },
      { paragraph: 1, offset: 0, ms: 4000 },
    ]);
  });
});

describe("matchCaptions, texts that differ", () => {
  it("says where both part and quotes both", () => {
    const result = matchCaptions(
      [first, second],
      createCaptions([
        [first, 0, 900],
        ["从前有座山，山里有座庙，庙里有个老和尚在讲故事。", 1000, 3000],
      ]),
    );
    expect(result).toEqual({
      ok: false,
      mismatch: {
        line: 2,
        sidecarText: "从前有座山，山里有座庙，庙里有个老和尚在讲故事。",
        notesText: second,
      },
    });
  });

  it.each([
    ["hold nothing", [], "", first],
    ["are music alone", [["♪", 0, 9000]], "", first],
    ["are a greeting alone", [["大家好，我是", 0, 900]], "", "何夕。"],
  ] as const)("does not take captions that %s", (_, lines, ...[sidecarText, notesText]) => {
    expect(matchCaptions([first, second], createCaptions(lines))).toMatchObject({
      ok: false,
      mismatch: { sidecarText, notesText },
    });
  });

  it("does not take another text in an alphabet, whose letters are alike", () => {
    const notes = ["The tavern keeper heard of a new model this morning, and it speaks."];
    const captions = createCaptions([
      ["Once upon a time there was a mountain, and on it there stood a temple.", 0, 4000],
    ]);
    expect(matchCaptions(notes, captions).ok).toBe(false);
  });
});

describe("matchCaptions, any division of any text", () => {
  it("gives sentences the times of their captions, in order", () => {
    fc.assert(
      fc.property(arbitraryTimedNotes, ({ paragraphs, timeline }) => {
        const captions = timeline.sentences.flatMap((sentence, index): Caption[] =>
          sentence.spoken === false ? [] : [{ ...sentence, line: index + 1 }],
        );
        // White space parts words of an alphabet, so that it is no matter only elsewhere.
        const listWords = (texts: readonly string[]): string[] =>
          listScriptTokens(texts).map(({ text }) => text);
        fc.pre(listWords(paragraphs).join() === listWords(captions.map(({ text }) => text)).join());
        const cues = mergeSidecarTimes(match(paragraphs, captions).cues.flat(), {
          durationMs: 1e6,
        });
        const starts = cues.map(({ startMs }) => startMs);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts[0]).toBe(captions[0]?.startMs);
        expect(cues.every(({ isSpoken }) => isSpoken)).toBe(true);
        const words = cues.flatMap((cue) => cue.words.map(([, , ms]) => ms));
        expect(words).toEqual(words.toSorted((a, b) => a - b));
      }),
    );
  });
});
