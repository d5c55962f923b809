import { describe, expect, it } from "vitest";
import {
  createSearchTextEncoder,
  decodeSearchTexts,
  parseSearchTexts,
} from "#core/search/search-text-codec.ts";
import * as fc from "../../support/property.ts";

const symbols = ["的", "人工智能", "。", "A"];
const text = fc.string({ unit: "binary" });
const story = fc.record({ title: text, text, cues: fc.array(fc.integer()) });
const episode = fc.record({
  id: text,
  title: text,
  date: text,
  tags: fc.array(text),
  stories: fc.array(story),
});

const published = {
  id: "2025-06-08",
  title: "人工智能的一天",
  date: "2025-06-08",
  tags: ["AI"],
  stories: [{ title: "开场", text: "人工智能来了。", cues: [7, 100, 900] }],
};

describe("createSearchTextEncoder and decodeSearchTexts", () => {
  it("keep any episodes", () => {
    fc.assert(
      fc.property(fc.array(episode), (episodes) => {
        const bytes = createSearchTextEncoder(symbols)(episodes);
        expect(decodeSearchTexts(bytes, symbols)).toEqual(episodes);
      }),
    );
  });

  it("give what the schema of the file accepts", () => {
    const bytes = createSearchTextEncoder(symbols)([published]);
    expect(parseSearchTexts(bytes, symbols)).toEqual({ ok: true, value: [published] });
  });

  it("end with any bytes, and soon", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseSearchTexts(bytes, symbols)).toHaveProperty("ok");
      }),
    );
  });

  it("BAD: a file of a newer version", () => {
    const bytes = createSearchTextEncoder(symbols)([published]);
    const newer = Uint8Array.from(bytes, (byte, index) => (index === 0 ? 2 : byte));
    expect(parseSearchTexts(newer, symbols)).toMatchObject({
      ok: false,
      fault: { code: "newer-version" },
    });
  });

  it("BAD: a file of no version", () => {
    const bytes = createSearchTextEncoder(symbols)([published]).fill(0, 0, 1);
    expect(parseSearchTexts(bytes, symbols)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape" },
    });
  });

  it("BAD: a file that is cut off", () => {
    const bytes = createSearchTextEncoder(symbols)([published]).slice(0, -4);
    expect(parseSearchTexts(bytes, symbols)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape" },
    });
  });
});
