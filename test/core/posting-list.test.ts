import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readPostings,
  readVarint,
  skipPostings,
  writePostings,
  writeVarint,
  type ByteSink,
} from "#core/posting-list.ts";

const createSource = ({ bytes }: ByteSink, offset = 0) => ({
  bytes: Uint8Array.from(bytes),
  offset,
});

/** Ascending numbers below a limit, from few to all. */
const postings = fc.integer({ min: 1, max: 400 }).chain((limit) =>
  fc.record({
    limit: fc.constant(limit),
    numbers: fc
      .uniqueArray(fc.nat({ max: limit - 1 }), { maxLength: limit })
      .map((numbers) => numbers.toSorted((a, b) => a - b)),
  }),
);

describe("writeVarint and readVarint", () => {
  it.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1])("keep %i", (value) => {
    const sink: ByteSink = { bytes: [] };
    writeVarint(sink, value);
    expect(readVarint(createSource(sink))).toBe(value);
  });

  it("BAD: bytes that end inside of a number", () => {
    expect(() => readVarint({ bytes: Uint8Array.of(0x80), offset: 0 })).toThrow(RangeError);
  });
});

describe("writePostings and readPostings", () => {
  it("keep every list and stop at its end", () => {
    fc.assert(
      fc.property(postings, ({ limit, numbers }) => {
        const sink: ByteSink = { bytes: [] };
        writePostings(sink, numbers, limit);
        sink.bytes.push(7);
        const source = createSource(sink);
        expect(readPostings(source, numbers.length, limit)).toEqual(numbers);
        expect(source.offset).toBe(sink.bytes.length - 1);
        const skipped = createSource(sink);
        skipPostings(skipped, numbers.length, limit);
        expect(skipped.offset).toBe(source.offset);
      }),
    );
  });

  it("take a bit for each number where many are named", () => {
    const sink: ByteSink = { bytes: [] };
    writePostings(
      sink,
      Array.from({ length: 80 }, (_, number) => number),
      80,
    );
    expect(sink.bytes).toHaveLength(10);
  });

  it.each([
    { what: "a list that is cut off", bytes: [1], length: 3, limit: 100 },
    { what: "bits that are cut off", bytes: [255], length: 60, limit: 80 },
    { what: "a number past the limit", bytes: [99], length: 1, limit: 50 },
    { what: "a list longer than its limit", bytes: [1, 1], length: 2, limit: 1 },
  ])("BAD: $what", ({ bytes, length, limit }) => {
    expect(() => readPostings({ bytes: Uint8Array.from(bytes), offset: 0 }, length, limit)).toThrow(
      RangeError,
    );
  });
});
