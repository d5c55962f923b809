import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTranscript } from "#publish/transcript/read-transcript.ts";

const read = (text: string, people: readonly string[] = []) =>
  readTranscript({ shownPath: "said", text }, people);

/** Paragraphs as `speaker: text`. */
function tell(text: string): string[] {
  return read(text).paragraphs.map(({ speaker, text: said }) =>
    speaker === undefined ? said : `${speaker}: ${said}`,
  );
}

const talk = ["Maya: Hello there. How are you?", "Robert: Fine."];

const whisper = {
  text: "x",
  segments: [
    { start: 0, end: 1, text: " Hello there.", speaker: "Maya" },
    { start: 1, end: 2, text: " How are you?", speaker: "Maya" },
    { start: 2, end: 3, text: " Fine.", speaker: "Robert" },
  ],
};

describe("readTranscript", () => {
  it.each([
    [
      "WebVTT with voices",
      "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Maya>Hello there.\n\n00:01.000 --> 00:02.000\n<v Maya>How are you?\n\n00:02.000 --> 00:03.000\n<v Robert>Fine.\n",
    ],
    [
      "SRT with labels",
      "1\n00:00:00,000 --> 00:00:01,000\nMaya: Hello there.\n\n2\n00:00:01,000 --> 00:00:02,000\nMaya: How are you?\n\n3\n00:00:02,000 --> 00:00:03,000\nRobert: Fine.\n",
    ],
    [
      "JSON of podcasts, which names a speaker once",
      JSON.stringify({
        version: "1.0.0",
        segments: [
          { startTime: 0, endTime: 1, body: "Hello there.", speaker: "Maya" },
          { startTime: 1, endTime: 2, body: "How are you?" },
          { startTime: 2, endTime: 3, body: "Fine.", speaker: "Robert" },
        ],
      }),
    ],
    ["JSON of Whisper's kin", JSON.stringify(whisper)],
    [
      "TTML with agents",
      '<?xml version="1.0"?><tt xmlns:ttm="x"><head><metadata><ttm:agent xml:id="a"><ttm:name>Maya</ttm:name></ttm:agent><ttm:agent xml:id="b"><ttm:name>Robert</ttm:name></ttm:agent></metadata></head><body><div><p begin="0s" end="1s" ttm:agent="a">Hello there.</p><p begin="00:00:01.000" dur="1s" ttm:agent="a">How<br/>are you?</p><p begin="2000ms" end="3s" ttm:agent="b">Fine.</p></div></body></tt>',
    ],
    [
      "HTML with cite",
      "<cite>Maya:</cite><time>0:00</time><p>Hello there. How are you?</p><cite>Robert:</cite><p>Fine.</p><script>no()</script>",
    ],
    [
      "text with bold labels",
      "**Maya:** Hello there. How are you?\n\n**Robert:** Fine.\n\n**Maya:** ",
    ],
    [
      "TTML in ticks, with spans in spans",
      '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:tickRate="10000000"><body><div><p begin="0t" end="10000000t" ttm:agent="Maya"><span><span>Hello</span> there.</span></p><p begin="10000000t" end="20000000t" ttm:agent="Maya">How are you?</p><p begin="20000000t" end="30000000t" ttm:agent="Robert">Fine.</p></div></body></tt>',
    ],
    [
      "TTML in frames, with times in the spans alone",
      '<tt ttp:frameRate="25"><body><div><p ttm:agent="Maya"><span begin="00:00:00:12" end="00:00:01:00">Hello there.</span></p><p begin="25f" end="50f" ttm:agent="Maya">How are you?</p><p begin="00:00:02:00" end="00:00:03:00" ttm:agent="Robert">Fine.</p></div></body></tt>',
    ],
    [
      "HTML with names in its paragraphs",
      "<p><time>0:00</time> <strong>Maya</strong>: Hello there. How are you?</p><p><time>0:02</time> <strong>Robert</strong>: Fine.</p><p><strong>Maya</strong>: </p>",
    ],
    [
      "text with hours, minutes and seconds before the names",
      "[00:00:00] **Maya:** Hello there. How are you?\n\n[00:00:02] **Robert:** Fine.\n\n[00:00:03] **Maya:** \n\nTranscribed by https://otter.ai\n",
    ],
    [
      "text with times behind the names",
      "**Maya:** [00:00:00] Hello there. How are you?\n\n**Robert:** [00:00:02] Fine.\n\n**Maya:** [00:00:03]\n",
    ],
    [
      "text with names in lines of their own and times in parentheses",
      "Maya (00:00)\nHello there. How are you?\n\nRobert (00:02)\nFine.\n\nMaya (00:03)\n",
    ],
    [
      "text with names and times in lines of their own",
      "Maya  0:00\nHello there. How are you?\n\nRobert  0:02\nFine.\n\nMaya  0:03\n",
    ],
  ])("reads %s", (_, text) => {
    expect(tell(text)).toEqual(talk);
  });

  it.each([
    [
      "what Whisper prints",
      "[00:00.000 --> 00:01.540]   And so it begins,\n[00:01.540 --> 00:03.000]   my friends.\n",
      { paragraphs: ["And so it begins, my friends."], starts: [0, 1540] },
    ],
    [
      "whisper.cpp",
      JSON.stringify({
        transcription: [
          { offsets: { from: 0, to: 900 }, text: " 大家好，" },
          { offsets: { from: 900, to: 2000 }, text: "欢迎收听。" },
        ],
      }),
      { paragraphs: ["大家好，欢迎收听。"], starts: [0, 900] },
    ],
    [
      "the table of Whisper",
      "start\tend\ttext\r\n0\t1540\tAnd so it begins,\r\n1540\t3000\tmy friends.\r\n",
      { paragraphs: ["And so it begins, my friends."], starts: [0, 1540] },
    ],
    [
      "LRC that is heard before it is written",
      "[offset:+500]\n[00:02.00]Hello there.\n[00:03.50]Fine.\n",
      { paragraphs: ["Hello there. Fine."], starts: [1500, 3000] },
    ],
    [
      "LRC with hundredths behind a colon",
      "[00:01:50]Hello there.\n[00:02:75]Fine.\n",
      { paragraphs: ["Hello there. Fine."], starts: [1500, 2750] },
    ],
    [
      "LRC",
      "[ti:x]\n[00:01.50]Hello there.\n[00:03.00]Fine.\n",
      { paragraphs: ["Hello there. Fine."], starts: [1500, 3000] },
    ],
  ])("reads %s", (_, text, said) => {
    expect({
      paragraphs: tell(text),
      starts: read(text).captions.map(({ startMs }) => startMs),
    }).toEqual(said);
  });

  it("keeps the times of words where they are given", () => {
    const words = [
      { word: "Hello", start: 0.1, end: 0.4 },
      { word: "there", start: 0.4, end: 0.9 },
      { word: "Fine", start: 2.1, end: 2.5 },
    ];
    const segments = [
      { start: 0, end: 1, text: " Hello there." },
      { start: 2, end: 3, text: " Fine." },
    ];
    const { captions } = read(JSON.stringify({ text: "x", segments, words }));
    expect(captions.map((caption) => caption.words)).toEqual([
      [
        [0, 5, 100, 400],
        [6, 11, 400, 900],
      ],
      [[0, 4, 2100, 2500]],
    ]);
  });

  it("keeps the times of the words in spans of TTML, whatever they count from", () => {
    const render = (one: number, other: number): string =>
      `<tt><body><p begin="2s" end="4s"><span><span begin="${one}s" end="${one + 0.5}s">Hello</span> <span begin="${other}s" end="${other + 0.5}s">there.</span></span></p></body></tt>`;
    for (const text of [render(2, 3), render(0, 1)]) {
      expect(read(text).captions.map((caption) => caption.words)).toEqual([
        [
          [0, 5, 2000, 2500],
          [6, 12, 3000, 3500],
        ],
      ]);
    }
  });

  it("leaves out sounds, inventions and what a machine repeats", () => {
    const lines = [
      "[music]",
      "Hello.",
      "You.",
      "You.",
      "You.",
      "You.",
      "♪ la ♪",
      "Thanks for watching!",
      "字幕由Amara.org社区提供",
    ];
    const segments = lines.map((text, index) => ({ start: index, end: index + 1, text }));
    expect(tell(JSON.stringify({ text: "x", segments }))).toEqual(["Hello. You."]);
  });

  it("joins sentences across captions, and begins a paragraph after a long pause", () => {
    const segments = [
      { start: 0, end: 2, text: "我们今天来聊一聊" },
      { start: 2, end: 4, text: "大模型。" },
      { start: 20, end: 22, text: "回来了。" },
    ];
    expect(tell(JSON.stringify({ text: "x", segments }))).toEqual([
      "我们今天来聊一聊大模型。",
      "回来了。",
    ]);
  });

  it("gives a text without any full stop one at each pause", () => {
    const segments = [
      { start: 0, end: 2, text: "大家好" },
      { start: 2.5, end: 4, text: "欢迎收听" },
      { start: 4, end: 5, text: "节目" },
    ];
    expect(tell(JSON.stringify({ text: "x", segments }))).toEqual(["大家好。欢迎收听节目。"]);
  });

  it("reads an interview's captions with two speakers, in whole sentences", () => {
    const text = readFileSync(
      join(import.meta.dirname, "../../fixtures/notes/shownotes.vtt"),
      "utf8",
    );
    const { paragraphs } = read(text);
    expect(new Set(paragraphs.map(({ speaker }) => speaker))).toEqual(
      new Set(["Maya", "Robert Hale"]),
    );
    expect(paragraphs.every(({ text: said }) => /[.!?)]$/u.test(said))).toBe(true);
  });

  it.each(["", "WEBVTT\n", "WEBVTT\n\n00:00.000 --> 00:01.000\n[music]\n"])(
    "BAD: empty-transcript: %j",
    (text) => {
      expect(() => read(text)).toThrow("empty-transcript");
    },
  );

  it("BAD: unknown-sidecar: JSON of another program", () => {
    expect(() => read('{"a":1}')).toThrow("unknown-sidecar");
  });
});

describe("readTranscript, of what means harm", () => {
  it.each([
    ["HTML", "<p>a</p>\n".concat("<div>".repeat(100_000)), "501 tags in each other"],
    ["TTML", `<tt><body>${"<div>".repeat(100_000)}</body></tt>`, "501 tags in each other"],
    ["text with tags", `Maya: Hello.\n\n${"<b><div>".repeat(50_000)}`, "501 tags in each other"],
    ["brackets", `Maya: Hello.\n\n${"[".repeat(80_000)}`, "80000 square brackets in one paragraph"],
    ["text without end", "Maya: Hello.\n\n".repeat(100_000), "1400000 characters"],
  ])("refuses %s in one sentence", (_, text, quoted) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code: "past-limit", quoted })],
      }),
    );
  });
});
