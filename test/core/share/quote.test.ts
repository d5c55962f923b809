import { describe, expect, it } from "vitest";
import { findQuote, moveQuoteEdge, readQuote, type QuoteStep } from "#core/share/quote.ts";
import { createQuoteView, findNearestWord, findQuoteRange } from "#core/share/quote-view.ts";
import { listQuoteWords } from "#core/share/quote-words.ts";
import * as fc from "../../support/property.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

const { transcript } = sampleEpisode;
const words = listQuoteWords(transcript);
const sentence = "这就好比，你本来是个百米选手，突然就跑进了八秒！";

function quoteAt(startSeconds: number, endSeconds?: number) {
  const moment = endSeconds === undefined ? { startSeconds } : { startSeconds, endSeconds };
  const quote = findQuote(transcript, words, moment);
  if (!quote) throw new Error(`nothing is said at ${startSeconds}`);
  return quote;
}

const read = (quote: { first: number; last: number }): string =>
  readQuote(transcript, words, quote).text;

const move = (quote: { first: number; last: number }, step: QuoteStep) =>
  moveQuoteEdge(words, quote, step);

describe("listQuoteWords", () => {
  it("gives every mark of a sentence to a word: joined, they are the paragraph", () => {
    for (const [paragraph, { text, firstCue, endCue }] of transcript.paragraphs.entries()) {
      const own = words.filter((word) => word.paragraph === paragraph);
      const cues = transcript.cues.slice(firstCue, endCue).filter(({ isSpoken }) => isSpoken);
      const spoken = cues.map(({ start, end }) => text.slice(start, end)).join("");
      expect(own.map(({ range: [start, end] }) => text.slice(start, end)).join("")).toBe(spoken);
    }
  });

  it("keeps a mark that opens with the word behind it", () => {
    const openings = words.map(({ paragraph, range: [start, end] }) =>
      transcript.paragraphs[paragraph]?.text.slice(start, end),
    );
    expect(openings.filter((text) => /.[“（]$/u.test(text ?? ""))).toEqual([]);
  });
});

describe("findQuote", () => {
  it("takes the whole sentence at a point", () => {
    expect(read(quoteAt(96))).toBe(sentence);
  });

  it("takes the words that sound in a range", () => {
    const { startSeconds, endSeconds } = readQuote(transcript, words, quoteAt(96));
    expect(read(quoteAt(startSeconds, endSeconds))).toBe(sentence);
    expect(sentence).toContain(read(quoteAt(startSeconds + 1, endSeconds - 1)));
  });

  it("stands at the last word past the end", () => {
    expect(quoteAt(9999, 10_000)).toEqual({ first: words.length - 1, last: words.length - 1 });
  });
});

describe("moveQuoteEdge", () => {
  it("moves by a word, and back to the same", () => {
    const quote = quoteAt(96);
    const shorter = move(quote, { edge: "last", by: -1, unit: "word" });
    expect(shorter.last).toBe(quote.last - 1);
    expect(move(shorter, { edge: "last", by: 1, unit: "word" })).toEqual(quote);
  });

  it("moves by a sentence: the end to the end of the next one, the start to the one before", () => {
    const quote = quoteAt(96);
    const longer = move(quote, { edge: "last", by: 1, unit: "sentence" });
    expect(read(longer)).toMatch(/^这就好比.*顶尖模型。$/u);
    const both = move(longer, { edge: "first", by: -1, unit: "sentence" });
    expect(read(both)).toMatch(/^您品.*顶尖模型。$/u);
  });

  it("never leaves the episode, and its ends never pass one another", () => {
    const step = fc.record({
      edge: fc.constantFrom("first", "last" as const),
      by: fc.constantFrom(1, -1 as const),
      unit: fc.constantFrom("word", "sentence" as const),
    });
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.array(step, { maxLength: 40 }), (at, steps) => {
        const end = steps.reduce((quote, one) => move(quote, one), { first: at, last: at });
        expect(end.first).toBeGreaterThanOrEqual(0);
        expect(end.last).toBeLessThan(words.length);
        expect(end.first).toBeLessThanOrEqual(end.last);
      }),
    );
  });
});

describe("readQuote", () => {
  it("counts characters as readers do, and lasts from the first word to the last", () => {
    const { length, startSeconds, endSeconds } = readQuote(transcript, words, quoteAt(96));
    expect(length).toBe(24);
    expect(endSeconds - startSeconds).toBeCloseTo(4.7, 1);
  });
});

describe("createQuoteView", () => {
  it("shows a sentence before and behind, and finds the quote and every word in it", () => {
    const quote = quoteAt(96);
    const view = createQuoteView(transcript, words, quote);
    const [start, end] = findQuoteRange(view, quote);
    expect(view.text.slice(start, end)).toBe(sentence);
    expect(view.text.slice(0, start)).toMatch(/^您品/u);
    for (const [index, range] of view.ranges.entries()) {
      expect(findNearestWord(view, range[0], "first")).toBe(view.firstWord + index);
      expect(findNearestWord(view, range[1], "last")).toBe(view.firstWord + index);
    }
  });
});
