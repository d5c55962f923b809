import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createSalvagedRecord, salvageFile } from "#core/listener/salvage-file.ts";

const schema = v.object({ count: v.fallback(v.number(), 0) });

describe("salvageFile", () => {
  it.each([
    ["its own version", '{"version":1,"count":2}'],
    ["a text without a version", '{"count":2}'],
  ])("reads %s", (_, text) => {
    expect(salvageFile(schema, text)).toEqual({ value: { count: 2 } });
  });

  it.each([0, 2, 99, -1, 1.5])("takes what it can of version %d, and says so", (version) => {
    expect(salvageFile(schema, JSON.stringify({ version, count: 2 }))).toEqual({
      value: { count: 2 },
      fault: "other-version",
    });
  });

  it.each(["", "{", "null", "[]", "7", '"text"'])("BAD: %j is damaged", (text) => {
    expect(salvageFile(schema, text)).toEqual({ value: undefined, fault: "damaged" });
  });
});

describe("createSalvagedRecord", () => {
  const record = createSalvagedRecord(v.number());

  it("drops the entries that are damaged", () => {
    expect(v.parse(record, { a: 1, b: "two", c: null })).toEqual({ a: 1 });
  });

  it("is empty for what is no record", () => {
    expect(v.parse(record, 7)).toEqual({});
  });
});
