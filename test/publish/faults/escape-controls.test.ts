import { describe, expect, it } from "vitest";
import { escapeControls } from "#publish/faults/escape-controls.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

describe("escapeControls", () => {
  it("writes escapes as what they are", () => {
    expect(escapeControls("a\u001B]0;x\u0007b\u009B2J\r")).toBe(
      String.raw`a\u001b]0;x\u0007b\u009b2J\u000d`,
    );
  });

  it("writes bidi controls and odd line ends as what they are", () => {
    expect(escapeControls("txt.\u202Eexe\u2066\u2028")).toBe(String.raw`txt.\u202eexe\u2066\u2028`);
  });

  it("leaves all other text and ends of lines as they are", () => {
    const text = "来生小酒馆 · שלום 👩‍👩‍👧 1–2\n";
    expect(escapeControls(text)).toBe(text);
  });

  it("leaves the value of JSON as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(escapeControls(JSON.stringify([text])))).toEqual([text]);
      }),
    );
  });
});
