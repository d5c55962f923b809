import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, escapeMarkdownRun, escapeSrt, escapeVtt } from "#core/formats/escape.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

/** What a reader of CommonMark makes of it, with and without GitHub's additions. */
function renderHtml(markdown: string): string[] {
  const github = { extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  return [micromark(markdown), micromark(markdown, github)].map((html) => html.trim());
}

/** The same text as a part of HTML. */
const encode = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

// Texts of what Markdown reads, so that it stands at starts and ends and next to itself.
const anyMarkdown = fc
  .array(
    fc.oneof(
      fc.string({
        unit: fc.constantFrom(...Array.from("\\`*_{}[]()<>#+-.!|~&=:@/\"' \n\t1年a\u3000\u0000")),
        minLength: 1,
        maxLength: 1,
      }),
      fc.constantFrom(
        "www.a.cn",
        "https://a.cn",
        "HTTP://a.cn",
        "a@b.cn",
        "mailto:a@b.cn",
        "&lt;",
        "&#60;",
        "---",
        "```",
        "~~~",
        "12. ",
        "3) ",
        "- ",
        "+ ",
        "## ",
        " ##",
        "> ",
        "![a](b)",
        "[^1]: ",
        "[a]: b",
        "| a | b |",
        "<b>",
        "<!-- ",
        "**a**",
        "~~a~~",
        "[ ] ",
        "====",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const anyLine = fc.oneof(anyMarkdown, anyText);

describe("escapeMarkdown", () => {
  it.each([
    ["# 标题", String.raw`\# 标题`, "an ATX heading (4.2)"],
    ["标题 #", String.raw`标题 \#`, "the end of one"],
    ["---", String.raw`\---`, "a thematic break (4.1)"],
    ["===", String.raw`\===`, "a setext underline (4.3)"],
    ["```", "\\`\\`\\`", "a fence (4.5)"],
    ["> 一", String.raw`\> 一`, "a block quote (5.1)"],
    ["+ 一", String.raw`\+ 一`, "a bullet (5.2)"],
    ["1. 一", String.raw`1\. 一`, "a numbered list (5.2)"],
    ["1) 一", String.raw`1\) 一`, "another one"],
    ["&lt;", String.raw`\&lt;`, "an entity (2.5)"],
    ["![a](b)", String.raw`!\[a\](b)`, "an image (6.4)"],
    ["<b>", String.raw`\<b\>`, "raw HTML (6.6)"],
    ["https://a.cn", String.raw`https\://a.cn`, "an extended autolink (GFM 6.9)"],
    ["www.a.cn", String.raw`www\.a.cn`, "an extended autolink without a scheme"],
    ["a@b.cn", String.raw`a\@b.cn`, "an extended e-mail autolink"],
    ["3.5 - 1 = 2: (a) {b} 2025.", "3.5 - 1 = 2: (a) {b} 2025.", "nothing"],
    [" 一\n\n二 ", "一 二", "no paragraphs"],
  ])("of %j is %j: %s", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it("gives a paragraph of the text and nothing else, for any text", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const own = encode(text);
        const expected = own === "" ? "" : `<p>${own}</p>`;
        expect(renderHtml(escapeMarkdown(text))).toEqual([expected, expected]);
      }),
    );
  });

  it("stays whole in a heading, a quotation and behind a link, for any text", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const [own, markdown] = [encode(text), escapeMarkdown(text)];
        for (const html of renderHtml(`## ${markdown}`)) expect(html).toBe(`<h2>${own}</h2>`);
        for (const html of renderHtml(`> 一 ${markdown}`)) {
          expect(html).toBe(`<blockquote>\n<p>${`一 ${own}`.trim()}</p>\n</blockquote>`);
        }
        for (const html of renderHtml(`[1:23](b) ${markdown}`)) {
          expect(html).toBe(`<p>${`<a href="b">1:23</a> ${own}`.trim()}</p>`);
        }
      }),
    );
  });
});

describe("escapeMarkdownRun", () => {
  it("keeps white space at its ends, and what means something only at a line's start", () => {
    expect(escapeMarkdownRun(" - 一\n")).toBe(" - 一 ");
  });

  it("stays whole between other runs, for any text", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const own = encode(`一${text}二`);
        for (const html of renderHtml(`一${escapeMarkdownRun(text)}二`)) {
          expect(html).toBe(`<p>${own}</p>`);
        }
      }),
    );
  });
});

describe("escapeVtt", () => {
  it("leaves no tag, no entity and no arrow", () => {
    expect(escapeVtt("a --> <b> & c")).toBe("a --&gt; &lt;b&gt; &amp; c");
  });
});

describe("escapeSrt", () => {
  it("leaves no arrow", () => {
    expect(escapeSrt("a --> b -->")).toBe("a → b →");
  });
});
