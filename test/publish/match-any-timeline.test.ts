import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchTimeline } from "#publish/match-timeline.ts";
import { arbitraryTimedNotes, type SpokenWord } from "../support/arbitrary-timeline.ts";

describe("matchTimeline, any division of any text", () => {
  it("gives every word back at its place with its own times", () => {
    fc.assert(
      fc.property(arbitraryTimedNotes, ({ paragraphs, timeline, words }) => {
        const result = matchTimeline(paragraphs, timeline);
        const found = (result.ok ? result.cues : []).flatMap((cues, paragraph) =>
          cues.flatMap((cue) =>
            cue.words.map(([start, end, startMs, endMs]): SpokenWord => {
              const text = paragraphs[paragraph]?.slice(start, end) ?? "";
              return { text, startMs, endMs };
            }),
          ),
        );
        expect(found).toEqual(words);
      }),
    );
  });

  it("covers each paragraph with cues in the order of their times", () => {
    fc.assert(
      fc.property(arbitraryTimedNotes, ({ paragraphs, timeline }) => {
        const result = matchTimeline(paragraphs, timeline);
        const cues = result.ok ? result.cues : [];
        const texts = cues.map((own, paragraph) =>
          own.map(({ range }) => paragraphs[paragraph]?.slice(...range)).join(""),
        );
        expect(texts).toEqual(paragraphs);
        const starts = cues.flat().map(({ startMs }) => startMs);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it("keeps the words of a cue inside its text and its times", () => {
    fc.assert(
      fc.property(arbitraryTimedNotes, ({ paragraphs, timeline }) => {
        const result = matchTimeline(paragraphs, timeline);
        for (const { range, words, startMs, endMs } of result.ok ? result.cues.flat() : []) {
          for (const [start, end, wordStartMs, wordEndMs] of words) {
            expect(start >= range[0] && end <= range[1]).toBe(true);
            expect(wordStartMs >= startMs && wordEndMs <= endMs).toBe(true);
          }
        }
      }),
    );
  });
});
