import { describe, expect, it } from "vitest";
import type { TimelineFile } from "#publish/timing/sidecar/timeline-file.ts";
import { matchTimeline } from "#publish/timing/sidecar/match-timeline.ts";
import { mergeSidecarTimes } from "#publish/timing/sidecar/merge-sidecar-times.ts";
import type { SidecarMatch } from "#publish/timing/sidecar/sidecar-match.ts";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";

type Sentence = TimelineFile["sentences"][number];
type Word = readonly [start: number, end: number, startMs: number, endMs: number];

function match(paragraphs: readonly string[], sentences: Sentence[]): SidecarMatch {
  const lines = sentences.map((_, index) => index + 1);
  return matchTimeline(paragraphs, { timeline: { version: 1, sentences }, lines });
}

function readCues(result: SidecarMatch): readonly TimedCue[] {
  return result.ok ? mergeSidecarTimes(result.times.cues.flat(), { durationMs: 1000 }) : [];
}

function sentence(text: string, times: readonly [number, number], words: Word[] = []): Sentence {
  const [startMs, endMs] = times;
  return { text, startMs, endMs, words: words.map((word) => [...word]) };
}

describe("matchTimeline", () => {
  it("carries word times over when both divide the text alike", () => {
    const words: Word[] = [
      [0, 1, 100, 200],
      [1, 2, 200, 300],
    ];
    expect(readCues(match(["你好。"], [sentence("你好。", [100, 300], words)]))).toEqual([
      { range: [0, 3], startMs: 100, endMs: 300, isSpoken: true, words },
    ]);
  });

  it("cuts one sentence of the timeline into the sentences of the notes", () => {
    const words: Word[] = [
      [0, 2, 0, 100],
      [4, 6, 300, 400],
    ];
    const cues = readCues(match(["你好。 再见。"], [sentence("你好。 再见。", [0, 500], words)]));
    expect(cues.map(({ range, startMs, endMs }) => [range, startMs, endMs])).toEqual([
      [[0, 4], 0, 100],
      [[4, 7], 300, 400],
    ]);
    expect(cues[1]?.words).toEqual([[4, 6, 300, 400]]);
  });

  it("joins sentences of the timeline into one of the notes", () => {
    const cues = readCues(
      match(
        ["你好，世界。"],
        [
          sentence("你好，", [0, 100], [[0, 2, 0, 90]]),
          sentence("世界。", [150, 300], [[0, 2, 160, 290]]),
        ],
      ),
    );
    expect(cues).toEqual([
      {
        range: [0, 6],
        startMs: 0,
        endMs: 290,
        isSpoken: true,
        words: [
          [0, 2, 0, 90],
          [3, 5, 160, 290],
        ],
      },
    ]);
  });
});

describe("matchTimeline, text", () => {
  it("does not mind where either has white space", () => {
    const cues = readCues(
      match(
        ["Hello  big world."],
        [
          sentence(
            " Hello bigworld .",
            [0, 300],
            [
              [1, 6, 0, 90],
              [7, 15, 90, 300],
            ],
          ),
        ],
      ),
    );
    expect(cues[0]?.words).toEqual([
      [0, 5, 0, 90],
      [7, 16, 90, 300],
    ]);
  });
});

describe("matchTimeline, sentences without word times", () => {
  it("gives a sentence without word times those of its sentence", () => {
    const cues = readCues(match(["你好。"], [sentence("你好。", [120, 480])]));
    expect(cues).toEqual([{ range: [0, 3], startMs: 120, endMs: 480, isSpoken: true, words: [] }]);
  });

  it("shares the time of a sentence without word times among its parts", () => {
    const cues = readCues(match(["你好。再见。"], [sentence("你好。再见。", [0, 600])]));
    expect(cues.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 300],
      [300, 600],
    ]);
  });

  it("keeps a part without word times between the words around it", () => {
    const words: Word[] = [
      [0, 2, 0, 100],
      [6, 8, 900, 1000],
    ];
    const cues = readCues(
      match(["你好。嗯。。走吧。"], [sentence("你好。嗯。。走吧。", [0, 1000], words)]),
    );
    // 800 ms lie between the words, for four characters; the first of them is the full stop.
    expect(cues.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 100],
      [300, 900],
      [900, 1000],
    ]);
  });

  it("gives a word across a border to the sentence where it starts, cut there", () => {
    const cues = readCues(
      match(["你好。再见。"], [sentence("你好。再见。", [0, 600], [[1, 4, 0, 600]])]),
    );
    expect(cues[0]?.words).toEqual([[1, 3, 0, 600]]);
    expect(cues[1]?.words).toEqual([]);
  });
});

describe("matchTimeline, what is not spoken", () => {
  it("puts what is not spoken at the end of the sentence before it", () => {
    const cues = readCues(
      match(
        ["你好。别念。再见。"],
        [
          sentence("你好。", [100, 200]),
          { text: "别念。", spoken: false },
          sentence("再见。", [500, 600]),
        ],
      ),
    );
    expect(cues[1]).toEqual({
      range: [3, 6],
      startMs: 200,
      endMs: 200,
      isSpoken: false,
      words: [],
    });
  });

  it("puts several that are not spoken at one place", () => {
    const cues = readCues(
      match(
        ["你好。别念。也别念。"],
        [
          sentence("你好。", [100, 200]),
          { text: "别念。", spoken: false },
          { text: "也别念。", spoken: false },
        ],
      ),
    );
    expect(cues.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [100, 200],
      [200, 200],
      [200, 200],
    ]);
  });

  it("puts what is not spoken at the start when nothing is before it", () => {
    const cues = readCues(
      match(["别念。你好。"], [{ text: "别念。", spoken: false }, sentence("你好。", [100, 200])]),
    );
    expect(cues[0]).toMatchObject({ startMs: 0, endMs: 0, isSpoken: false });
  });
});

describe("matchTimeline, overlapping voices", () => {
  it("never puts what is not spoken behind the sentence after it", () => {
    const cues = readCues(
      match(
        ["你好。别念。再见。"],
        [
          sentence("你好。", [100, 400]),
          { text: "别念。", spoken: false },
          sentence("再见。", [300, 600]),
        ],
      ),
    );
    expect(cues.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [100, 400],
      [300, 300],
      [300, 600],
    ]);
  });
});

describe("matchTimeline, texts that differ", () => {
  it("says where the texts part and quotes both", () => {
    const result = match(
      ["你好。再见。"],
      [sentence("你好。", [0, 100]), sentence("在见。", [100, 200])],
    );
    expect(result).toEqual({
      ok: false,
      mismatch: { line: 2, sidecarText: "你好。在见。", notesText: "你好。再见。" },
    });
  });

  it("says that an empty timeline ends before the notes", () => {
    expect(match(["你好。"], [])).toEqual({
      ok: false,
      mismatch: { line: 1, sidecarText: "", notesText: "你好。" },
    });
  });
});
