import { describe, expect, it } from "vitest";
import { createVarintReader, createVarintWriter } from "#core/files/varint.ts";
import * as fc from "../../support/property.ts";

function write(values: readonly number[], signed: readonly number[] = []): Uint8Array {
  const writer = createVarintWriter();
  values.forEach((value) => writer.write(value));
  signed.forEach((value) => writer.writeSigned(value));
  return writer.finish();
}

describe("createVarintWriter", () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
    [2 ** 32, [128, 128, 128, 128, 16]],
  ])("writes %d in seven bits a byte", (value, bytes) => {
    expect([...write([value])]).toEqual(bytes);
  });

  it.each([
    [0, 0],
    [-1, 1],
    [1, 2],
    [-2, 3],
    [63, 126],
  ])("writes the signed %d as %d", (value, byte) => {
    expect([...write([], [value])]).toEqual([byte]);
  });
});

describe("createVarintReader", () => {
  it("reads any numbers that were written, and then is at the end", () => {
    const positive = fc.array(fc.maxSafeNat());
    const signed = fc.array(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }));
    fc.assert(
      fc.property(positive, signed, (values, signedValues) => {
        const bytes = write(values, signedValues);
        const reader = createVarintReader(bytes);
        expect(values.map(() => reader.read())).toEqual(values);
        expect(signedValues.map(() => reader.readSigned())).toEqual(signedValues);
        expect(reader.isAtEnd()).toBe(true);
        expect(reader.readOffset()).toBe(bytes.length);
      }),
    );
  });

  it("reads bytes as they are and goes past numbers, never past the end", () => {
    const writer = createVarintWriter();
    writer.write(300);
    writer.write(5);
    writer.writeBytes([9, 200]);
    const reader = createVarintReader(writer.finish());
    reader.skip(2);
    expect([...reader.readBytes(5)]).toEqual([9, 200]);
    reader.skip(1);
    expect(reader.isAtEnd()).toBe(true);
  });

  it.each([
    ["past the end", []],
    ["for a number that breaks off", [128]],
    ["for a number that is too large", [255, 255, 255, 255, 255, 255, 255, 127]],
    ["for endless leading bits", Array.from({ length: 400 }, () => 128)],
  ])("gives NaN %s", (_, bytes) => {
    expect(createVarintReader(Uint8Array.from(bytes)).read()).toBeNaN();
    expect(createVarintReader(Uint8Array.from(bytes)).readSigned()).toBeNaN();
  });
});
