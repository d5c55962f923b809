import { micromark } from "micromark";
import { describe, expect, it } from "vitest";
import { renderQuoteMarkdown, type QuoteNote } from "#core/formats/render-quote.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const note: QuoteNote = {
  rootUrl: "https://example.org/show/",
  episodeId: "2025-06-08",
  moment: { startSeconds: 83, endSeconds: 90 },
  text: "谷歌也没闲着。",
  citation: "何夕2077，来生情报站 2025-06-08，1:23",
};

describe("renderQuoteMarkdown", () => {
  it("writes properties, the words, and who said them with a link that plays them", () => {
    expect(renderQuoteMarkdown(note)).toBe(`---
source: "https://example.org/show/episodes/2025-06-08/?t=83,90"
tags:
  - podcast
quotes: 1
episodes:
  - "2025-06-08"
---

> 谷歌也没闲着。
>
> — [何夕2077，来生情报站 2025-06-08，1:23](https://example.org/show/episodes/2025-06-08/?t=83,90)
`);
  });

  it("keeps any text a text: one quotation of two paragraphs with one link", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, citation) => {
        const markdown = renderQuoteMarkdown({ ...note, text, citation });
        const html = micromark(markdown.slice(markdown.indexOf("---\n\n") + 5));
        expect(html.match(/<a href/gu)).toHaveLength(1);
        expect(html.replaceAll(/<\/?(?:blockquote|p|a)\b[^>]*>/gu, "")).not.toMatch(/<\w/u);
      }),
    );
  });
});
