import { describe, expect, it } from "vitest";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { hasTag, toggleTag } from "#core/search/toggle-tag.ts";

describe("hasTag", () => {
  it("finds a tag whatever its case and width", () => {
    expect(hasTag(["谷歌", "OpenAI"], "ｏｐｅｎａｉ")).toBe(true);
  });

  it("finds a tag in the other script with the library's variants", () => {
    const variants = createUnitVariants(["視頻編輯", "视频编辑"]);
    expect(hasTag(["视频编辑"], "視頻編輯", variants)).toBe(true);
    expect(hasTag(["視頻編輯"], "视频编辑", variants)).toBe(true);
    expect(toggleTag(["視頻編輯"], "视频编辑", variants)).toEqual([]);
    expect(hasTag(["视频编辑"], "視頻編輯")).toBe(false);
  });

  it("does not take a part for the tag", () => {
    expect(hasTag(["AI教育"], "AI")).toBe(false);
    expect(hasTag([], "AI")).toBe(false);
  });
});

describe("toggleTag", () => {
  it("puts a new tag at the end", () => {
    expect(toggleTag(["谷歌"], "AI")).toEqual(["谷歌", "AI"]);
  });

  it("takes out a tag whatever its case and width", () => {
    expect(toggleTag(["AI", "谷歌"], "ａｉ")).toEqual(["谷歌"]);
  });

  it("leaves the given list as it is", () => {
    const tags = ["AI"];
    toggleTag(tags, "谷歌");
    toggleTag(tags, "AI");
    expect(tags).toEqual(["AI"]);
  });
});
