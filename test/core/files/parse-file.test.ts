import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createFormat, type JsonObject } from "#core/files/file-format.ts";
import { parseFile } from "#core/files/parse-file.ts";
import * as fc from "../../support/property.ts";

const schema = v.object({
  version: v.literal(1),
  list: v.optional(v.array(v.object({ name: v.string() })), []),
});
const format = createFormat({ name: "list.json", version: 1, migrations: [], schema });

/** The list was one name, then names, then has objects and a title. */
const grown = createFormat({
  name: "list.json",
  version: 3,
  migrations: [
    ({ name, ...rest }: JsonObject) => ({ ...rest, names: [name] }),
    ({ names, ...rest }: JsonObject) => ({
      ...rest,
      title: "一",
      list: v.parse(v.array(v.string()), names).map((name) => ({ name })),
    }),
  ],
  schema: v.object({ ...schema.entries, version: v.literal(3), title: v.string() }),
});

describe("parseFile", () => {
  it("gives the value with defaults, without unknown keys", () => {
    expect(parseFile(format, { version: 1, extra: true })).toEqual({
      ok: true,
      value: { version: 1, list: [] },
    });
  });

  it("names the path and quotes what is wrong there", () => {
    const result = parseFile(format, { version: 1, list: [{ name: "a" }, { name: 7 }] });
    expect(result).toEqual({
      ok: false,
      fault: {
        code: "bad-shape",
        path: ["list", 1, "name"],
        message: expect.stringContaining("7"),
      },
    });
  });

  it.each([2, 1.5, 99])("tells the newer version %d apart", (version) => {
    const result = parseFile(format, { version, list: "of another shape" });
    expect(result).toEqual({
      ok: false,
      fault: {
        code: "newer-version",
        path: ["version"],
        message: `version ${version} is newer than 1`,
      },
    });
  });

  it.each([
    ["an older version", { version: 0 }, ["version"]],
    ["a version below all", { version: -1 }, ["version"]],
    ["a version that is text", { version: "2" }, ["version"]],
    ["a missing version", {}, ["version"]],
    ["null", null, []],
    ["a list", [], ["version"]],
    ["text", "{}", []],
    ["undefined", undefined, []],
  ])("BAD: %s has a bad shape", (_, value, path) => {
    expect(parseFile(format, value)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path },
    });
  });

  it("accepts only version 1 and its shape, for any value", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ version: fc.nat({ max: 3 }) })), (value) => {
        const result = parseFile(format, value);
        expect(result.ok ? result.value.version : result.fault.message).toBeTruthy();
        expect(result.ok).toBe(v.is(schema, value));
      }),
    );
  });
});

describe("parseFile of a format that has grown", () => {
  const value = { version: 3, title: "一", list: [{ name: "a" }] };

  it.each([
    ["the first", { version: 1, name: "a" }],
    ["the second", { version: 2, names: ["a"] }],
    ["its own", value],
  ])("reads %s version", (_, file) => {
    expect(parseFile(grown, file)).toEqual({ ok: true, value });
  });

  it("BAD: a fourth version is newer", () => {
    expect(parseFile(grown, { ...value, version: 4 })).toMatchObject({
      ok: false,
      fault: { code: "newer-version", message: "version 4 is newer than 3" },
    });
  });

  it("BAD: an old file that is damaged where a step looks", () => {
    expect(parseFile(grown, { version: 2, names: 7 })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: [], message: expect.stringContaining("version 2") },
    });
  });

  it("BAD: an old file that no step makes a new one", () => {
    expect(parseFile(grown, { version: 1, name: 7 })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape" },
    });
  });

  it("throws for no value", () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: -1, max: 5 }), (content, version) => {
        expect(parseFile(grown, { name: content, names: content, version })).toHaveProperty("ok");
      }),
    );
  });
});
