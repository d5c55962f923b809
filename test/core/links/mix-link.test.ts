import { describe, expect, it } from "vitest";
import { formatMix, parseMix, type Mix } from "#core/links/mix-link.ts";
import { parseQueryString } from "#core/links/query-string.ts";
import { repairAddress } from "#core/links/repair-address.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const anyClip = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    start: fc.nat(36_000),
    length: fc.integer({ min: 1, max: 900 }),
  })
  .map(({ day, start, length }) => ({
    episodeId: `2025-06-${String(day).padStart(2, "0")}`,
    startSeconds: start / 10,
    endSeconds: (start + length) / 10,
  }));

const twenty: Mix = {
  title: "一周里最好的二十句",
  clips: Array.from({ length: 20 }, (_, index) => ({
    episodeId: `20${20 + (index % 6)}-${String((index % 12) + 1).padStart(2, "0")}-0${(index % 9) + 1}`,
    startSeconds: 3000 + index * 97.3,
    endSeconds: 3010 + index * 97.3,
  })),
};

describe("formatMix", () => {
  it("is read back as it was, to tenths of a second", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyClip, { maxLength: 50 }), (title, clips) => {
        const read = parseMix(formatMix({ title, clips }));
        expect(read).toMatchObject({ clips, count: clips.length, isWhole: true });
        expect(read?.title).toBe(title.replace(/\p{Surrogate}/gu, "\uFFFD"));
      }),
    );
  });

  it("cuts the start and raises the end, so that no word is lost", () => {
    const clip = { episodeId: "a", startSeconds: 94.719, endSeconds: 99.401 };
    expect(parseMix(formatMix({ title: "", clips: [clip] }))?.clips).toEqual([
      { episodeId: "a", startSeconds: 94.7, endSeconds: 99.5 },
    ]);
  });

  it("is far shorter than 2 kB for twenty clips, and has only what no chat cuts at", () => {
    const text = formatMix(twenty);
    expect(text.length).toBeLessThan(600);
    expect(text).toMatch(/^[\w-]+$/u);
  });
});

describe("parseMix", () => {
  it("loses nothing in a sentence: what a chat takes along behind the link is no part of it", () => {
    const text = formatMix(twenty);
    for (const end of ["。", "）", "。我觉得", "！", "，", "】", "…", "%E3%80%82"]) {
      const [entry] = parseQueryString(`?mix=${text}${end}`);
      expect(parseMix(entry?.[1] ?? "")).toMatchObject({ isWhole: true, count: 20 });
    }
    expect(repairAddress("/", `?mix=${text}`)).toBeUndefined();
  });

  it("plays what came before the place where it was cut", () => {
    const text = formatMix(twenty);
    for (let length = 0; length < text.length; length += 1) {
      const read = parseMix(text.slice(0, length));
      if (!read) continue;
      expect(read).toMatchObject({ count: 20, isWhole: false });
      expect(read.clips).toEqual(twentyRead.slice(0, read.clips.length));
    }
    expect(parseMix(text.slice(0, -12))?.clips.length).toBeGreaterThan(17);
  });

  it("finds a changed letter out, and keeps only clips that stood there", () => {
    const text = formatMix(twenty);
    let found = 0;
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`;
      const read = parseMix(changed);
      if (!read || !read.isWhole) found += 1;
    }
    // A byte of check lets one change in 256 pass.
    expect(found / text.length).toBeGreaterThan(0.97);
  });

  it("refuses what is none", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = parseMix(text);
        expect(read === undefined || read.clips.length <= read.count).toBe(true);
      }),
    );
    expect(parseMix("")).toBeUndefined();
    expect(parseMix("。")).toBeUndefined();
  });
});

const twentyRead = parseMix(formatMix(twenty))?.clips ?? [];
