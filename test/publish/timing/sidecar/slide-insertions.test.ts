import { describe, expect, it } from "vitest";
import { matchSequences } from "#publish/timing/match/match-sequences.ts";
import { slideInsertions } from "#publish/timing/sidecar/slide-insertions.ts";
import * as fc from "../../../support/property.ts";

/** What of `whole` stays when the matches with `part` are slid; pieces are parted by `|`. */
function listInserted(part: string, divided: string): string {
  const whole = divided.replaceAll("|", "");
  const starts = new Set([0, whole.length]);
  let length = 0;
  for (const piece of divided.split("|")) starts.add((length += piece.length));
  const codes = (text: string): number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);
  const matches = matchSequences(codes(part), codes(whole));
  const slid = slideInsertions(matches, {
    items: codes(whole),
    isStart: (index) => starts.has(index),
  });
  const kept = new Set(slid.map(([, index]) => index));
  return Array.from(whole, (one, index) => (kept.has(index) ? "_" : one)).join("");
}

describe("slideInsertions", () => {
  it.each([
    [
      "starts with the end of what is before it",
      "那么再见。走吧",
      "那么再见。|买酒再见。|走吧",
      "_____买酒再见。__",
    ],
    ["ends with the start of what is before it", "好的再见", "好的|的确好的|再见", "__的确好的__"],
    ["stands at the start", "我们走吧", "我们不走|我们走吧", "我们不走____"],
  ])("inserts whole pieces where a piece %s", (_, part, ...[whole, inserted]) => {
    expect(listInserted(part, whole)).toBe(inserted);
  });

  it("keeps matches between the same items, in order", () => {
    const items = fc.array(fc.nat({ max: 2 }), { maxLength: 16 });
    fc.assert(
      fc.property(items, items, fc.func(fc.boolean()), (a, b, isStart) => {
        const matches = matchSequences(a, b);
        const slid = slideInsertions(matches, { items: b, isStart });
        expect(slid.map(([from]) => from)).toEqual(matches.map(([from]) => from));
        expect(slid.map(([, to]) => b[to])).toEqual(slid.map(([from]) => a[from]));
        expect(slid.every(([, to], index) => to > (slid[index - 1]?.[1] ?? -1))).toBe(true);
      }),
    );
  });
});
