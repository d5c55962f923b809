import { describe, expect, it } from "vitest";
import { reckonByPin } from "#publish/timing/cues/reckon-by-pin.ts";

const sentence = { range: [4, 14], text: "窗外下着大雪，很冷。" } as const;

describe("reckonByPin", () => {
  it("gives a sentence that is pinned at its start a usual length from there", () => {
    expect(reckonByPin(sentence, { offset: 4, ms: 5000 }, [1000, 60_000])).toEqual({
      range: [4, 14],
      startMs: 5000,
      endMs: 6760,
      isSpoken: true,
      confidence: 1,
      words: [],
    });
  });

  it("reckons the start where later words are pinned", () => {
    const cue = reckonByPin(sentence, { offset: 11, ms: 5000 }, [1000, 60_000]);
    expect([cue.startMs, cue.endMs]).toEqual([3680, 5440]);
  });

  it("stays between its neighbours, but for what is pinned", () => {
    const inside = reckonByPin(sentence, { offset: 11, ms: 5000 }, [4500, 5100]);
    expect([inside.startMs, inside.endMs]).toEqual([4500, 5100]);
    const past = reckonByPin(sentence, { offset: 4, ms: 5000 }, [5500, 4900]);
    expect([past.startMs, past.endMs]).toEqual([5000, 5000]);
  });
});
