import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { versionField } from "#core/files/file-fields.ts";
import { fileVersion, parseFile } from "#core/files/versioned-file.ts";

const schema = v.object({
  version: versionField,
  list: v.optional(v.array(v.object({ name: v.string() })), []),
});

describe("parseFile", () => {
  it("gives the value with defaults, without unknown keys", () => {
    expect(parseFile(schema, { version: 1, extra: true })).toEqual({
      ok: true,
      value: { version: 1, list: [] },
    });
  });

  it("names the path and quotes what is wrong there", () => {
    const result = parseFile(schema, { version: 1, list: [{ name: "a" }, { name: 7 }] });
    expect(result).toEqual({
      ok: false,
      fault: {
        code: "bad-shape",
        path: ["list", 1, "name"],
        message: expect.stringContaining("7"),
      },
    });
  });

  it.each([fileVersion + 1, fileVersion + 0.5, 99])(
    "tells the newer version %d apart",
    (version) => {
      const result = parseFile(schema, { version, list: "of another shape" });
      expect(result).toEqual({
        ok: false,
        fault: {
          code: "newer-version",
          path: ["version"],
          message: expect.stringContaining(String(version)),
        },
      });
    },
  );

  it.each([
    ["an older version", { version: 0 }, ["version"]],
    ["a version that is text", { version: "2" }, ["version"]],
    ["a missing version", {}, ["version"]],
    ["null", null, []],
    ["a list", [], ["version"]],
    ["text", "{}", []],
    ["undefined", undefined, []],
  ])("BAD: %s has a bad shape", (_, value, path) => {
    expect(parseFile(schema, value)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path },
    });
  });

  it("accepts only version 1 and its shape, for any value", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ version: fc.nat({ max: 3 }) })), (value) => {
        const result = parseFile(schema, value);
        expect(result.ok ? result.value.version : result.fault.message).toBeTruthy();
        expect(result.ok).toBe(v.is(schema, value));
      }),
    );
  });
});
