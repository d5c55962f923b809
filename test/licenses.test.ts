import { describe, expect, it } from "vitest";
import { listUsedPackages } from "./licenses/list-used-packages.ts";
import { isCopyleft, parseShippedPackages } from "./licenses/parse-shipped-packages.ts";

describe("the licences", () => {
  const used = listUsedPackages();

  it("are known for everything that the command and the build use", () => {
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(({ license }) => license === "unknown")).toEqual([]);
  });

  it("ask for the same licence in these packages alone", () => {
    const copyleft = used.filter(({ license }) => isCopyleft(license));
    expect(copyleft.map(({ name }) => name)).toEqual([
      // Decoders, by way of audio-decode.
      "@audio/decode-aac",
      "@audio/decode-ac3",
      "@audio/decode-dts",
      "@audio/decode-eac3",
      "@audio/decode-wma",
      "@echogarden/espeak-ng-emscripten",
      "codec-parser",
      // Of the build.
      "lightningcss",
      // MPL: it asks for the same of its own files alone, and the site ships them as they are.
      "mediabunny",
    ]);
  });

  it("of the site are read from the list of its build", () => {
    expect(parseShippedPackages("# Licenses\n\n## @a/b - 1.2.3 (MIT)\n\n## no heading\n")).toEqual([
      { name: "@a/b", version: "1.2.3", license: "MIT" },
    ]);
  });

  it.each(["GPL-3.0", "AGPL-3.0-only", "LGPL-2.1+", "MPL-2.0"])(
    "of %s ask for the same",
    (name) => {
      expect(isCopyleft(name)).toBe(true);
      expect(isCopyleft(`(MIT OR ${name})`)).toBe(false);
    },
  );
});
