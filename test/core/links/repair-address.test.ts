import { describe, expect, it } from "vitest";
import { repairAddress, trimClosing } from "#core/links/repair-address.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

describe("repairAddress", () => {
  it.each([
    ["/", ""],
    ["/", "?q=a。&t=83"],
    ["/episodes/2025-06-08/", "?t=83"],
    ["/episodes/2025-06-08", ""],
    ["/episodes/2025-06-08/index.html", ""],
    ["/about/", ""],
    ["/%E0%A4%A", ""],
  ])("has nothing to mend in %j %j", (path, search) => {
    expect(repairAddress(path, search)).toBeUndefined();
  });

  it.each([
    ["/episodes/a/%23t%3D83", "", "/episodes/a/?t=83"],
    ["/%23t%3D83", "", "/?t=83"],
    ["/episodes/a/%3Ft%3D83", "", "/episodes/a/?t=83"],
    ["/episodes/a/%EF%BC%9Ft=83%EF%BC%86tag=AI", "", "/episodes/a/?t=83&tag=AI"],
    ["/episodes/a/&t=83", "", "/episodes/a/?t=83"],
    ["/episodes/a/&amp;t=83", "?x=1", "/episodes/a/?t=83&x=1"],
    ["/episodes/a/%E3%80%82", "", "/episodes/a/"],
    ["/episodes/a%E3%80%82", "", "/episodes/a"],
    ["/episodes/a/)", "", "/episodes/a/"],
    ["/episodes/a/%E3%80%91", "?t=83", "/episodes/a/?t=83"],
    ["/episodes/a)/", "", "/episodes/a/"],
    ["/。", "", "/"],
    // Two slashes would name another host.
    ["//evil.example/%23t%3D83", "", "/evil.example/?t=83"],
    ["//%23t%3D83", "", "/?t=83"],
    ["/%2F%5Cevil.example/。", "", "/evil.example/"],
  ])("mends %j %j", (path, search, expected) => {
    expect(repairAddress(path, search)).toBe(expected);
  });

  it("gives an address with nothing left to mend in its path, for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { pathname, search } = new URL(
          `https://a.example/${text.replaceAll(/\p{Surrogate}/gu, "")}`,
        );
        const repaired = repairAddress(pathname, search);
        if (repaired === undefined) return;
        expect(repaired).toMatch(/^\//u);
        expect(repairAddress(repaired.replace(/\?.*$/u, ""), "")).toBeUndefined();
      }),
    );
  });
});

describe("trimClosing", () => {
  it("changes nothing the second time, for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(trimClosing(trimClosing(text))).toBe(trimClosing(text));
      }),
    );
  });
});
