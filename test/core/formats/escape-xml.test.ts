import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { escapeXml, renderCdata } from "#core/formats/escape-xml.ts";
import * as fc from "../../support/property.ts";

/** Reads XML as a strict parser does; throws for what is not well-formed. */
function readXml(xml: string): Element {
  return new JSDOM(xml, { contentType: "application/xml" }).window.document.documentElement;
}

/** Any text, also with lone surrogates and control characters. */
const anyText = fc.string({ unit: "binary", maxLength: 40 });
const hostileText = fc
  .array(fc.constantFrom("]]>", "<!--", "&", '"', "'", "\u0000", "\uD800", "\uFFFE", "字", "😀"))
  .map((parts) => parts.join(""));

/** What XML can hold of a text; a line break is always the same one. */
const readable = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/\r\n?/gu, "\n");

describe("escapeXml", () => {
  it("leaves out what XML forbids", () => {
    expect(escapeXml("a\u0000\u0008\u001F\uD800\uFFFEb")).toBe("ab");
    expect(escapeXml("字😀\t\n")).toBe("字😀\t\n");
  });

  it("gives back any text as content and as an attribute", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        const element = readXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        expect(element.textContent).toBe(readable(text));
        const shown = readable(text).replaceAll(/[\t\n]/gu, " ");
        expect(element.getAttribute("b")?.replaceAll(/[\t\n]/gu, " ")).toBe(shown);
      }),
    );
  });
});

describe("renderCdata", () => {
  it("gives back any markup, the end of a section too", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        expect(readXml(`<a>${renderCdata(text)}</a>`).textContent).toBe(readable(text));
      }),
    );
  });
});
