import { describe, expect, it } from "vitest";
import { readTranscript } from "#publish/transcript/read-transcript.ts";

const read = (file: object) =>
  readTranscript({ shownPath: "said", text: JSON.stringify(file) }, []);

/** Words as services write them, a second each: their text, start and end in seconds, the speaker. */
const spoken: readonly [string, number, number, number][] = [
  ["Hello", 0, 0.4, 0],
  ["there.", 0.5, 0.9, 0],
  ["How", 1, 1.2, 0],
  ["are", 1.2, 1.4, 0],
  ["you?", 1.4, 1.9, 0],
  ["Fine.", 2, 2.8, 1],
];

const deepgram = (words: typeof spoken, hasSpeakers = true) => ({
  transcript: "x",
  confidence: 1,
  words: words.map(([text, start, end, speaker]) => ({
    word: text.toLowerCase().replace(/[.?]/u, ""),
    punctuated_word: text,
    start,
    end,
    confidence: 1,
    ...(hasSpeakers && { speaker }),
  })),
});

const assembly = {
  id: "x",
  status: "completed",
  text: "x",
  words: spoken.map(([text, start, end, speaker]) => ({
    text,
    start: start * 1000,
    end: end * 1000,
    confidence: 1,
    speaker: "AB".charAt(speaker),
  })),
};

describe("readTranscript, of what services answer", () => {
  it.each([
    [
      "Deepgram's",
      { metadata: {}, results: { channels: [{ alternatives: [deepgram(spoken)] }] } },
      ["Speaker 0", "Speaker 1"],
    ],
    [
      "Deepgram's with a channel for each voice",
      {
        metadata: {},
        results: {
          channels: [0, 1].map((channel) => ({
            alternatives: [
              deepgram(
                spoken.filter(([, , , speaker]) => speaker === channel),
                false,
              ),
            ],
          })),
        },
      },
      ["Speaker 0", "Speaker 1"],
    ],
    ["AssemblyAI's", assembly, ["Speaker A", "Speaker B"]],
  ])("reads words, their times and who says them of %s", (_, file, [first, second]) => {
    const { paragraphs, captions } = read(file);
    expect(paragraphs.map(({ speaker, text }) => [speaker, text])).toEqual([
      [first, "Hello there. How are you?"],
      [second, "Fine."],
    ]);
    expect(captions.map(({ startMs, endMs, words }) => [startMs, endMs, words[1]])).toEqual([
      [0, 900, [6, 12, 500, 900]],
      [1000, 1900, [4, 7, 1200, 1400]],
      [2000, 2800, undefined],
    ]);
  });

  it("joins Chinese words of such a service without spaces", () => {
    const words = ["今天", "的", "AI", "新闻", "，", "开始。"].map((text, index) => ({
      text,
      start: index * 300,
      end: index * 300 + 300,
      confidence: 1,
      speaker: null,
    }));
    const { paragraphs } = read({ status: "completed", text: "x", words });
    expect(paragraphs.map(({ text }) => text)).toEqual(["今天的 AI 新闻，开始。"]);
  });
});
