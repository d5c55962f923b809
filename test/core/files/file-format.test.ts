import { describe, expect, it } from "vitest";
import { createFormat, findStatedVersion, migrateFile } from "#core/files/file-format.ts";

const appendByte = (byte: number) => (bytes: Uint8Array) => Uint8Array.of(...bytes, byte);
const bytesFormat = createFormat({
  name: "bytes.bin",
  version: 3,
  migrations: [appendByte(2), appendByte(3)],
});

describe("createFormat", () => {
  it.each([
    [2, 0],
    [1, 1],
    [0, 0],
  ])("BAD: version %d with %d migrations", (version, count) => {
    const migrations = Array.from({ length: count }, () => appendByte(0));
    expect(() => createFormat({ name: "bytes.bin", version, migrations })).toThrow(RangeError);
  });
});

describe("migrateFile", () => {
  it.each([
    [1, [0, 2, 3]],
    [2, [0, 3]],
    [3, [0]],
  ])("takes version %d through the steps after it", (version, expected) => {
    expect(migrateFile(bytesFormat, version, Uint8Array.of(0))).toEqual({
      ok: true,
      value: Uint8Array.from(expected),
    });
  });

  it.each([0, -1, 0.5, Number.NaN])("leaves what is no version, %d, as it is", (version) => {
    const bytes = Uint8Array.of(0);
    expect(migrateFile(bytesFormat, version, bytes)).toEqual({ ok: true, value: bytes });
  });

  it("BAD: a newer version", () => {
    expect(migrateFile(bytesFormat, 4, Uint8Array.of(0))).toMatchObject({
      ok: false,
      fault: { code: "newer-version", message: "version 4 is newer than 3" },
    });
  });
});

describe("findStatedVersion", () => {
  it("says nothing of the first version, which was never said", () => {
    expect([1, 2].map((version) => findStatedVersion({ version }))).toEqual([undefined, 2]);
  });
});
