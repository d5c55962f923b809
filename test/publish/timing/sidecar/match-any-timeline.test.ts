import { describe, expect, it } from "vitest";
import { matchTimeline } from "#publish/timing/sidecar/match-timeline.ts";
import { mergeSidecarTimes } from "#publish/timing/sidecar/merge-sidecar-times.ts";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";
import {
  arbitraryTimedNotes,
  type SpokenWord,
  type TimedNotes,
} from "../../../support/arbitrary-timeline.ts";
import * as fc from "../../../support/property.ts";

function match({ paragraphs, timeline }: TimedNotes): (readonly TimedCue[])[] {
  const lines = timeline.sentences.map((_, index) => index + 1);
  const result = matchTimeline(paragraphs, { timeline, lines });
  const times = result.ok ? result.times.cues : [];
  return times.map((cues) => mergeSidecarTimes(cues, { durationMs: Infinity }));
}

describe("matchTimeline, any division of any text", () => {
  it("gives every word back at its place with its own times", () => {
    fc.assert(
      fc.property(arbitraryTimedNotes, (notes) => {
        const { paragraphs, words } = notes;
        const found = match(notes).flatMap((cues, paragraph) =>
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
      fc.property(arbitraryTimedNotes, (notes) => {
        const { paragraphs } = notes;
        const cues = match(notes);
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
      fc.property(arbitraryTimedNotes, (notes) => {
        for (const { range, words, startMs, endMs } of match(notes).flat()) {
          for (const [start, end, wordStartMs, wordEndMs] of words) {
            expect(start >= range[0] && end <= range[1]).toBe(true);
            expect(wordStartMs >= startMs && wordEndMs <= endMs).toBe(true);
          }
        }
      }),
    );
  });
});
