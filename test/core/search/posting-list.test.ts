import { describe, expect, it } from "vitest";
import { readPostings, skipPostings, writePostings } from "#core/search/posting-list.ts";
import { createVarintReader, createVarintWriter } from "#core/files/varint.ts";
import * as fc from "../../support/property.ts";

/** Ascending numbers below a limit, from few to all. */
const postings = fc.integer({ min: 1, max: 400 }).chain((limit) =>
  fc.record({
    limit: fc.constant(limit),
    numbers: fc
      .uniqueArray(fc.nat({ max: limit - 1 }), { maxLength: limit })
      .map((numbers) => numbers.toSorted((a, b) => a - b)),
  }),
);

describe("writePostings and readPostings", () => {
  it("keep every list and stop at its end", () => {
    fc.assert(
      fc.property(postings, ({ limit, numbers }) => {
        const writer = createVarintWriter();
        writePostings(writer, numbers, limit);
        writer.write(7);
        const reader = createVarintReader(writer.finish());
        expect(readPostings(reader, numbers.length, limit)).toEqual(numbers);
        expect(reader.read()).toBe(7);
        const skipping = createVarintReader(writer.finish());
        skipPostings(skipping, numbers.length, limit);
        expect(skipping.read()).toBe(7);
      }),
    );
  });

  it("take a bit for each number where many are named", () => {
    const writer = createVarintWriter();
    writePostings(
      writer,
      Array.from({ length: 80 }, (_, number) => number),
      80,
    );
    expect(writer.finish()).toHaveLength(10);
  });

  it.each([
    { what: "a list that is cut off", bytes: [1], length: 3, limit: 100 },
    { what: "bits that are cut off", bytes: [255], length: 60, limit: 80 },
    { what: "a number past the limit", bytes: [99], length: 1, limit: 50 },
    { what: "a list longer than its limit", bytes: [1, 1], length: 2, limit: 1 },
  ])("BAD: $what", ({ bytes, length, limit }) => {
    const reader = createVarintReader(Uint8Array.from(bytes));
    expect(() => readPostings(reader, length, limit)).toThrow(RangeError);
  });
});
