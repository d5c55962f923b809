import { describe, expect, it } from "vitest";
import { findByteSpan } from "#offline/byte-range.ts";

describe("findByteSpan", () => {
  it.each([
    ["bytes=0-0", { first: 0, last: 0 }],
    ["bytes=0-", { first: 0, last: 999 }],
    ["bytes=10-19", { first: 10, last: 19 }],
    ["bytes=-100", { first: 900, last: 999 }],
    ["bytes=-5000", { first: 0, last: 999 }],
    ["bytes=990-5000", { first: 990, last: 999 }],
    ["bytes=999-", { first: 999, last: 999 }],
    ["Bytes=1-2", { first: 1, last: 2 }],
  ])("answers %s of 1000 bytes", (header, span) => {
    expect(findByteSpan(header, 1000)).toEqual(span);
  });

  it.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0"])("has no byte for %s", (header) => {
    expect(findByteSpan(header, 1000)).toBe("none");
  });

  it.each(["bytes=-", "bytes=2-1", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", ""])(
    "ignores %j",
    (header) => {
      expect(findByteSpan(header, 1000)).toBe("all");
    },
  );

  it("has no byte of an empty file", () => {
    expect(findByteSpan("bytes=0-", 0)).toBe("none");
    expect(findByteSpan("bytes=-1", 0)).toBe("none");
  });
});
