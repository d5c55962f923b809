import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyPlaybackMemory,
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/playback-memory-file.ts";
import { anyText } from "../support/arbitrary-text.ts";

const position = { seconds: 83.4, updatedAtMs: 1000, isFinished: false };
const memory: PlaybackMemory = {
  episodeId: "2025-06-08",
  rate: 1.5,
  volume: 0.8,
  isMuted: true,
  positions: { "2025-06-08": position },
};

const anyId = fc.constantFrom("a", "b", "c", "2025-06-08");
const anyPosition = fc.record({
  seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  updatedAtMs: fc.nat({ max: 5 }),
  isFinished: fc.boolean(),
});
const anyMemory: fc.Arbitrary<PlaybackMemory> = fc.record(
  {
    episodeId: anyId,
    rate: fc.double({ min: 0.5, max: 3.5, noNaN: true }),
    volume: fc.double({ min: 0, max: 1, noNaN: true }),
    isMuted: fc.boolean(),
    positions: fc.dictionary(anyId, anyPosition, { noNullPrototype: true }),
  },
  { requiredKeys: ["rate", "volume", "isMuted", "positions"] },
);

/** The memory as stored, with some fields changed. */
function storeWith(change: object): string {
  return JSON.stringify({ version: 1, ...memory, ...change });
}

describe("parsePlaybackMemory", () => {
  it("undoes renderPlaybackMemory", () => {
    fc.assert(
      fc.property(anyMemory, (any) => {
        expect(parsePlaybackMemory(renderPlaybackMemory(any))).toEqual(any);
      }),
    );
  });

  it("takes an empty object of version 1 as a first visit", () => {
    expect(parsePlaybackMemory('{"version":1}')).toEqual(emptyPlaybackMemory);
  });

  it.each([
    ["a rate too low", { rate: 0.4 }, { rate: 1 }],
    ["a rate too high", { rate: 4 }, { rate: 1 }],
    ["a rate that is text", { rate: "2" }, { rate: 1 }],
    ["a volume above 1", { volume: 1.1 }, { volume: 1 }],
    ["a volume below 0", { volume: -0.1 }, { volume: 1 }],
    ["a mute flag that is text", { isMuted: "yes" }, { isMuted: false }],
    ["positions that are no object", { positions: 7 }, { positions: {} }],
  ])("falls back for %s and keeps the rest", (_, change, expected) => {
    expect(parsePlaybackMemory(storeWith(change))).toEqual({ ...memory, ...expected });
  });

  it("forgets an episode id that is none and keeps the rest", () => {
    const { episodeId: _, ...rest } = memory;
    expect(parsePlaybackMemory(storeWith({ episodeId: "../x" }))).toEqual(rest);
  });

  it.each([
    ["negative seconds", { ...position, seconds: -1 }],
    ["seconds that are text", { ...position, seconds: "1" }],
    ["no time of change", { seconds: 1 }],
    ["nothing", null],
  ])("drops a position with %s and keeps the others", (_, damaged) => {
    const parsed = parsePlaybackMemory(storeWith({ positions: { a: damaged, b: position } }));
    expect(parsed).toEqual({ ...memory, positions: { b: position } });
  });

  it("drops a position whose number is too large for a number", () => {
    const text = storeWith({}).replace("83.4", "1e999");
    expect(parsePlaybackMemory(text)).toEqual({ ...memory, positions: {} });
  });

  it("takes a position without its finished flag as not finished", () => {
    const parsed = parsePlaybackMemory(
      storeWith({ positions: { a: { seconds: 1, updatedAtMs: 2 } } }),
    );
    expect(parsed?.positions).toEqual({ a: { seconds: 1, updatedAtMs: 2, isFinished: false } });
  });
});

describe("parsePlaybackMemory, foreign text", () => {
  it("is not fooled by a position named __proto__", () => {
    const text = `{"version":1,"positions":{"__proto__":${JSON.stringify(position)}}}`;
    expect(parsePlaybackMemory(text)).toEqual(emptyPlaybackMemory);
  });

  it.each([
    ["an empty text", ""],
    ["broken JSON", "{"],
    ["another version", '{"version":2}'],
    ["no version", "{}"],
    ["null", "null"],
    ["a list", "[]"],
  ])("BAD: %s", (_, text) => {
    expect(parsePlaybackMemory(text)).toBeUndefined();
  });

  it("gives usable settings or nothing, for any text and any JSON", () => {
    const damaged = fc
      .record({ rate: fc.jsonValue(), volume: fc.jsonValue(), positions: fc.jsonValue() })
      .map(storeWith);
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json(), damaged), (text) => {
        const { rate, volume, positions } = parsePlaybackMemory(text) ?? emptyPlaybackMemory;
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

  it("takes mine of two positions of the same time", () => {
    const mine = { ...newer, seconds: 7 };
    const merged = mergePlaybackMemories(
      { ...memory, positions: { a: mine } },
      { ...memory, positions: { a: newer } },
    );
    expect(merged.positions).toEqual({ a: mine });
  });

  it("keeps the positions that only one of them has", () => {
    const merged = mergePlaybackMemories(
      { ...memory, positions: { a: older } },
      { ...memory, positions: { b: newer } },
    );
    expect(merged.positions).toEqual({ a: older, b: newer });
  });

  it("keeps my settings", () => {
    const merged = mergePlaybackMemories(memory, emptyPlaybackMemory);
    expect(merged).toEqual(memory);
    expect(mergePlaybackMemories(emptyPlaybackMemory, memory)).toEqual({
      ...emptyPlaybackMemory,
      positions: memory.positions,
    });
  });

  it("changes nothing when merged with itself or merged again", () => {
    fc.assert(
      fc.property(anyMemory, anyMemory, (mine, theirs) => {
        expect(mergePlaybackMemories(mine, mine)).toEqual(mine);
        const merged = mergePlaybackMemories(mine, theirs);
        expect(mergePlaybackMemories(merged, theirs)).toEqual(merged);
        expect(mergePlaybackMemories(merged, mine)).toEqual(merged);
      }),
    );
  });

  it("never loses a position and never takes an older one, for any memories", () => {
    fc.assert(
      fc.property(anyMemory, anyMemory, (mine, theirs) => {
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
