import { describe, expect, it } from "vitest";
import {
  createSymbolEncoder,
  decodeText,
  splitSymbols,
  symbolLimits,
} from "#core/search/symbol-codec.ts";
import * as fc from "../../support/property.ts";

const listUnits = (text: string): string[] => text.split("");
const units = fc.string({
  unit: fc.constantFrom(...listUnits("，。一中龥龦AI \n\uD83D\uDE00\uD800𠮷é")),
});
const anyText = fc.oneof(units, fc.string({ unit: "binary" }));
const symbol = fc.oneof(
  fc.string({ unit: "binary-ascii", minLength: 1, maxLength: symbolLimits.longest }),
  fc.string({ unit: fc.constantFrom(...listUnits("一中文的。A")), minLength: 1, maxLength: 4 }),
);
const table = fc.uniqueArray(symbol, { maxLength: 400 });

describe("createSymbolEncoder and decodeText", () => {
  it("keep every text, whatever the table", () => {
    fc.assert(
      fc.property(anyText, table, (text, symbols) => {
        const bytes = Uint8Array.from(createSymbolEncoder(symbols)(text));
        expect(decodeText(bytes, symbols)).toBe(text);
      }),
    );
  });

  it("keep every UTF-16 unit with a full table", () => {
    const symbols = Array.from({ length: symbolLimits.all }, (_, place) =>
      `中${place}`.slice(0, 4),
    );
    const encode = createSymbolEncoder(symbols);
    for (let unit = 0; unit < 0x1_00_00; unit += 7) {
      const text = String.fromCharCode(unit);
      expect(decodeText(Uint8Array.from(encode(text)), symbols)).toBe(text);
    }
    const last = symbols.at(-1) ?? "";
    expect(encode(last)).toHaveLength(2);
    expect(decodeText(Uint8Array.from(encode(last)), symbols)).toBe(last);
  });

  it("write frequent symbols as one byte, Chinese as two, anything else as three", () => {
    const encode = createSymbolEncoder(["我们"]);
    expect(encode("我们")).toHaveLength(1);
    expect(encode("我")).toHaveLength(2);
    expect(encode("é")).toHaveLength(3);
  });

  it("decode any bytes without a fault", () => {
    fc.assert(
      fc.property(fc.uint8Array(), table, (bytes, symbols) => {
        expect(typeof decodeText(bytes, symbols)).toBe("string");
      }),
    );
  });
});

describe("splitSymbols", () => {
  it("takes the longest symbol at each place", () => {
    const symbols = new Set(["人工", "人工智能", "智能"]);
    expect(splitSymbols("人工智能和智能人", (piece) => symbols.has(piece))).toEqual([
      "人工智能",
      "和",
      "智能",
      "人",
    ]);
  });
});
