import { isSpan, type PaintSample } from "./painted-text.ts";
import { findSentenceAt, findWordAt } from "./published-episode.ts";
import { expect } from "./station-test.ts";

/** Compares what is painted with what the episode's file says about one of these times. */
export function expectTruePaint({ seconds, spans }: PaintSample, times: readonly number[]): void {
  const painted = spans["spoken-word"] ?? [];
  const isTrue = times.some((time) => isSpan(painted[0], findWordAt(time)));
  const expected = times.map((time) => findWordAt(time)?.text).join(" or ");
  expect(painted.length).toBeLessThanOrEqual(1);
  expect(isTrue, `${painted[0]?.text} is painted at ${seconds}, not ${expected}`).toBe(true);
  const isSentenceTrue = times.some((time) =>
    isSpan(spans["spoken-sentence"]?.[0], findSentenceAt(time)),
  );
  expect(isSentenceTrue, `the sentence at ${seconds}`).toBe(true);
}
