import { describe, expect, it } from "vitest";
import { indentXml, renderXmlElement, renderXmlText } from "#core/formats/render-xml.ts";

describe("renderXmlElement", () => {
  it("escapes attributes and leaves out undefined ones", () => {
    const attributes = { href: 'a?b=1&c="2"', length: 0, type: undefined };
    expect(renderXmlElement("link", attributes)).toBe(
      '<link href="a?b=1&amp;c=&quot;2&quot;" length="0"/>',
    );
  });

  it("keeps markup that is rendered already", () => {
    expect(renderXmlElement("a", {}, "<b/>")).toBe("<a><b/></a>");
  });
});

describe("renderXmlText", () => {
  it("escapes the text and trims it", () => {
    expect(renderXmlText("title", " A & B\n", { x: 1 })).toBe('<title x="1">A &amp; B</title>');
  });

  it.each([undefined, "", " \n", "\u0000"])("gives no element for %j", (text) => {
    expect(renderXmlText("title", text)).toBe("");
  });

  it("writes zero", () => {
    expect(renderXmlText("n", 0)).toBe("<n>0</n>");
  });
});

describe("indentXml", () => {
  it("puts lines below one another and drops empty ones", () => {
    expect(indentXml(["<a/>", "", "<b/>"])).toBe("  <a/>\n  <b/>");
  });
});
