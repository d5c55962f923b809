import { describe, expect, it } from "vitest";
import {
  changeSettings,
  emptyPlaybackMemory,
  isEpisodeHeard,
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import { anyPlaybackMemory, endOfTimeMs } from "../../support/arbitrary-listener.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const position = { seconds: 83.4, updatedAtMs: 1000, isFinished: false };
const memory: PlaybackMemory = {
  episodeId: "2025-06-08",
  rate: 1.5,
  volume: 0.8,
  isMuted: true,
  backSeconds: 15,
  forwardSeconds: 60,
  isSkippingPauses: true,
  savedSeconds: 12.5,
  isPlayingOn: false,
  positions: { "2025-06-08": position },
  heard: { "2025-06-01": { isHeard: true, changedAtMs: 900 } },
  queue: { "2025-05-25": { title: "第一期", rank: 0, isRemoved: false, changedAtMs: 700 } },
  changedAtMs: { rate: 800 },
};

/** The memory as stored, with some fields changed. */
function storeWith(change: object): string {
  return JSON.stringify({ version: 1, ...memory, ...change });
}

describe("parsePlaybackMemory", () => {
  it("undoes renderPlaybackMemory", () => {
    fc.assert(
      fc.property(anyPlaybackMemory, (any) => {
        expect(parsePlaybackMemory(renderPlaybackMemory(any), endOfTimeMs)).toEqual({ value: any });
      }),
    );
  });

  it("takes an empty object of version 1 as a first visit", () => {
    expect(parsePlaybackMemory('{"version":1}', endOfTimeMs)).toEqual({
      value: emptyPlaybackMemory,
    });
  });

  it.each([
    ["a rate too low", { rate: 0.4 }, { rate: 1 }],
    ["a rate too high", { rate: 4 }, { rate: 1 }],
    ["a rate that is text", { rate: "2" }, { rate: 1 }],
    ["a volume above 1", { volume: 1.1 }, { volume: 1 }],
    ["a volume below 0", { volume: -0.1 }, { volume: 1 }],
    ["a mute flag that is text", { isMuted: "yes" }, { isMuted: false }],
    ["positions that are no object", { positions: 7 }, { positions: {} }],
    ["a step that is not offered", { backSeconds: 7 }, { backSeconds: 10 }],
    ["a step that is text", { forwardSeconds: "30" }, { forwardSeconds: 30 }],
    ["time saved below 0", { savedSeconds: -1 }, { savedSeconds: 0 }],
    ["a switch that is text", { isPlayingOn: "off" }, { isPlayingOn: true }],
    ["a queue that is a list", { queue: [1] }, { queue: {} }],
  ])("falls back for %s and keeps the rest", (_, change, expected) => {
    expect(parsePlaybackMemory(storeWith(change), endOfTimeMs)).toEqual({
      value: { ...memory, ...expected },
    });
  });

  it("forgets an episode id that is none and keeps the rest", () => {
    const { episodeId: _, ...rest } = memory;
    expect(parsePlaybackMemory(storeWith({ episodeId: "../x" }), endOfTimeMs)).toEqual({
      value: rest,
    });
  });

  it.each([
    ["negative seconds", { ...position, seconds: -1 }],
    ["seconds that are text", { ...position, seconds: "1" }],
    ["no time of change", { seconds: 1 }],
    ["nothing", null],
  ])("drops a position with %s and keeps the others", (_, damaged) => {
    const parsed = parsePlaybackMemory(
      storeWith({ positions: { a: damaged, b: position } }),
      endOfTimeMs,
    );
    expect(parsed).toEqual({ value: { ...memory, positions: { b: position } } });
  });

  it("drops a position whose number is too large for a number", () => {
    const text = storeWith({}).replace("83.4", "1e999");
    expect(parsePlaybackMemory(text, endOfTimeMs)).toEqual({ value: { ...memory, positions: {} } });
  });

  it("takes a position without its finished flag as not finished", () => {
    const parsed = parsePlaybackMemory(
      storeWith({ positions: { a: { seconds: 1, updatedAtMs: 2 } } }),
      endOfTimeMs,
    );
    expect(parsed.value?.positions).toEqual({
      a: { seconds: 1, updatedAtMs: 2, isFinished: false },
    });
  });
});

describe("parsePlaybackMemory, foreign text", () => {
  it("is not fooled by a position named __proto__", () => {
    const text = `{"version":1,"positions":{"__proto__":${JSON.stringify(position)}}}`;
    expect(parsePlaybackMemory(text, endOfTimeMs)).toEqual({ value: emptyPlaybackMemory });
  });

  it.each([
    ["an empty text", ""],
    ["broken JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
  ])("BAD: %s", (_, text) => {
    expect(parsePlaybackMemory(text, endOfTimeMs)).toEqual({ value: undefined, fault: "damaged" });
  });

  it("takes what it can read of an older and a newer version, and says so", () => {
    for (const version of [0, 2]) {
      expect(parsePlaybackMemory(storeWith({ version, more: [1] }), endOfTimeMs)).toEqual({
        value: memory,
        fault: "other-version",
      });
    }
  });

  it("reads what the first release wrote, before changes had times", () => {
    const { episodeId, rate, volume, isMuted, positions } = memory;
    const first = { episodeId, rate, volume, isMuted, positions };
    expect(parsePlaybackMemory(JSON.stringify({ version: 1, ...first }), endOfTimeMs)).toEqual({
      value: { ...emptyPlaybackMemory, ...first },
    });
  });

  it("gives usable settings or nothing, for any text and any JSON", () => {
    const damaged = fc
      .record({ rate: fc.jsonValue(), volume: fc.jsonValue(), positions: fc.jsonValue() })
      .map(storeWith);
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json(), damaged), (text) => {
        const { rate, volume, positions } =
          parsePlaybackMemory(text, endOfTimeMs).value ?? emptyPlaybackMemory;
        expect(rate >= 0.5 && rate <= 3.5 && volume >= 0 && volume <= 1).toBe(true);
        expect(Object.values(positions).filter(({ seconds }) => !(seconds >= 0))).toEqual([]);
      }),
    );
  });
});

describe("mergePlaybackMemories", () => {
  const older = { seconds: 1, updatedAtMs: 1, isFinished: true };
  const newer = { seconds: 2, updatedAtMs: 2, isFinished: false };

  it.each([
    ["mine is newer", newer, older],
    ["theirs is newer", older, newer],
  ])("takes the newer position when %s", (_, mine, theirs) => {
    const merged = mergePlaybackMemories(
      { ...memory, positions: { a: mine } },
      { ...memory, positions: { a: theirs } },
    );
    expect(merged.positions).toEqual({ a: newer });
  });

  it("keeps the positions that only one of them has", () => {
    const merged = mergePlaybackMemories(
      { ...memory, positions: { a: older } },
      { ...memory, positions: { b: newer } },
    );
    expect(merged.positions).toEqual({ a: older, b: newer });
  });

  it("takes of each setting the one that was changed last", () => {
    const mine = { ...memory, rate: 2, volume: 0.1, changedAtMs: { rate: 5, volume: 1 } };
    const theirs = { ...memory, rate: 1, volume: 0.2, changedAtMs: { rate: 4, volume: 2 } };
    expect(mergePlaybackMemories(mine, theirs)).toMatchObject({
      rate: 2,
      volume: 0.2,
      changedAtMs: { rate: 5, volume: 2 },
    });
  });

  it("is the same in any order and grouping, and merged again changes nothing", () => {
    fc.assert(
      fc.property(anyPlaybackMemory, anyPlaybackMemory, anyPlaybackMemory, (a, b, c) => {
        const merge = mergePlaybackMemories;
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it("never loses a position and never takes an older one, for any memories", () => {
    fc.assert(
      fc.property(anyPlaybackMemory, anyPlaybackMemory, (mine, theirs) => {
        const { positions } = mergePlaybackMemories(mine, theirs);
        for (const [id, saved] of Object.entries({ ...mine.positions, ...theirs.positions })) {
          expect(positions[id]?.updatedAtMs).toBe(
            Math.max(saved.updatedAtMs, mine.positions[id]?.updatedAtMs ?? 0),
          );
        }
      }),
    );
  });
});

describe("changeSettings", () => {
  it("stamps what differs, and nothing else", () => {
    const changed = changeSettings(memory, { ...memory, volume: 0.1 }, 2000);
    expect(changed).toEqual({ ...memory, volume: 0.1, changedAtMs: { rate: 800, volume: 2000 } });
  });

  it("stamps later than before although the clock was set back", () => {
    expect(changeSettings(memory, { ...memory, rate: 2 }, 5).changedAtMs).toEqual({ rate: 801 });
  });
});

describe("isEpisodeHeard", () => {
  const finished = { ...position, isFinished: true };

  it.each([
    ["the listener's mark first", { saved: finished, mark: false, expected: false }],
    ["a mark without a position", { saved: undefined, mark: true, expected: true }],
    ["the end that was reached", { saved: finished, mark: undefined, expected: true }],
    ["nothing", { saved: position, mark: undefined, expected: false }],
  ])("goes by %s", (_, { saved, mark, expected }) => {
    const positions = saved ? { a: saved } : {};
    const heard = mark === undefined ? {} : { a: { isHeard: mark, changedAtMs: 1 } };
    expect(isEpisodeHeard({ positions, heard }, "a")).toBe(expected);
  });
});
