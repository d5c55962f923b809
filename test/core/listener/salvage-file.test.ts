import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createFormat, type JsonObject } from "#core/files/file-format.ts";
import { createSalvagedRecord, salvageFile } from "#core/listener/salvage-file.ts";
import { endOfTimeMs } from "../../support/arbitrary-listener.ts";

const schema = v.object({ count: v.fallback(v.number(), 0) });
const format = createFormat({ name: "count", version: 1, migrations: [], schema });
/** The count was called otherwise at first. */
const grown = createFormat({
  name: "count",
  version: 2,
  migrations: [
    ({ number, ...rest }: JsonObject) => {
      if (number === "broken") throw new TypeError("no number");
      return { ...rest, count: number };
    },
  ],
  schema,
});

describe("salvageFile", () => {
  it.each([
    ["its own version", '{"version":1,"count":2}'],
    ["a text without a version", '{"count":2}'],
  ])("reads %s", (_, text) => {
    expect(salvageFile(format, text, endOfTimeMs)).toEqual({ value: { count: 2 } });
  });

  it.each([0, 2, 99, -1, 1.5])("takes what it can of version %d, and says so", (version) => {
    expect(salvageFile(format, JSON.stringify({ version, count: 2 }), endOfTimeMs)).toEqual({
      value: { count: 2 },
      fault: "other-version",
    });
  });

  it.each(["", "{", "null", "[]", "7", '"text"'])("BAD: %j is damaged", (text) => {
    expect(salvageFile(format, text, endOfTimeMs)).toEqual({ value: undefined, fault: "damaged" });
  });
});

describe("salvageFile of a format that has grown", () => {
  it.each([
    ["the first version", '{"version":1,"number":2}'],
    ["a text without a version", '{"number":2}'],
    ["its own version", '{"version":2,"count":2}'],
  ])("reads %s", (_, text) => {
    expect(salvageFile(grown, text, endOfTimeMs)).toEqual({ value: { count: 2 } });
  });

  it("takes what it can of a third version, and says so", () => {
    expect(salvageFile(grown, '{"version":3,"count":2}', endOfTimeMs)).toEqual({
      value: { count: 2 },
      fault: "other-version",
    });
  });

  it("BAD: an old text that is damaged where a step looks", () => {
    expect(salvageFile(grown, '{"number":"broken"}', endOfTimeMs)).toEqual({
      value: undefined,
      fault: "damaged",
    });
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
