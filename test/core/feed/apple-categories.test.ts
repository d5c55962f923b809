import { describe, expect, it } from "vitest";
import { parseAppleCategory } from "#core/feed/apple-categories.ts";

describe("parseAppleCategory", () => {
  it("knows categories and those inside of them", () => {
    expect(parseAppleCategory("Technology")).toEqual({ name: "Technology" });
    expect(parseAppleCategory(" News >Tech News")).toEqual({ name: "News", inner: "Tech News" });
    expect(parseAppleCategory("TV & Film > After Shows")).toEqual({
      name: "TV & Film",
      inner: "After Shows",
    });
  });

  it.each(["technology", "Tech News", "Arts > Tech News", "News > Tech News > AI", "", "toString"])(
    "does not know %j",
    (text) => {
      expect(parseAppleCategory(text)).toBeUndefined();
    },
  );
});
