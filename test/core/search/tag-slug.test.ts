import { describe, expect, it } from "vitest";
import { formatTagSlug, isSlugOf, listSlugPacks } from "#core/search/tag-slug.ts";
import { findTagPack } from "#core/search/tag-index-file.ts";
import * as fc from "../../support/property.ts";

describe("formatTagSlug", () => {
  it("is the reading and six signs", () => {
    expect(formatTagSlug("谷歌", "guge")).toMatch(/^guge-[a-z0-9]{6}$/u);
    expect(formatTagSlug("Diffusion Studio Pro", "Diffusion Studio Pro")).toMatch(
      /^diffusion-studio-pro-[a-z0-9]{6}$/u,
    );
    expect(formatTagSlug("Café", "Café")).toMatch(/^cafe-[a-z0-9]{6}$/u);
  });

  it("stays the same for ever", () => {
    expect(formatTagSlug("谷歌", "guge")).toBe("guge-beddqm");
    expect(formatTagSlug("C++", "C++")).toBe("c-l4ge7k");
  });

  it("tells tags apart that read alike, and not writings that fold to one", () => {
    expect(formatTagSlug("骨骼", "guge")).not.toBe(formatTagSlug("谷歌", "guge"));
    expect(formatTagSlug("ＡＩ", "ＡＩ")).toBe(formatTagSlug("ai", "ai"));
  });

  it("is six signs alone for what has no Latin letter", () => {
    expect(formatTagSlug("🎧", "🎧")).toMatch(/^[a-z0-9]{6}$/u);
  });

  it("is a safe part of a path, whatever the tag", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (tag) => {
        expect(formatTagSlug(tag, tag)).toMatch(/^(?:[a-z0-9][a-z0-9-]{0,39}-)?[a-z0-9]{6}$/u);
      }),
    );
  });
});

describe("isSlugOf", () => {
  it("knows a tag by its slug without its reading, and no other", () => {
    const slug = formatTagSlug("谷歌", "guge");
    expect(["谷歌", "骨骼", ""].map((tag) => isSlugOf(slug, tag))).toEqual([true, false, false]);
    expect(isSlugOf("guge", "谷歌")).toBe(false);
  });
});

describe("listSlugPacks", () => {
  it("finds the pack of every tag by its slug alone, however many packs there are", () => {
    const tag = fc.string({ unit: "binary" });
    const power = fc.nat({ max: 20 });
    fc.assert(
      fc.property(tag, power, (name, exponent) => {
        const packs = 2 ** exponent;
        const found = listSlugPacks(formatTagSlug(name, name), packs);
        expect(found).toContain(findTagPack(name, packs));
        expect(found.length).toBeLessThanOrEqual(exponent <= 12 ? 1 : 2);
      }),
    );
  });

  it.each(["", "guge", "guge-BEDDQM", "guge_beddqm", "../beddqm"])("finds none for %j", (slug) => {
    expect(listSlugPacks(slug, 8)).toEqual([]);
  });
});
