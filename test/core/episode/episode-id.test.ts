import { describe, expect, it } from "vitest";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

describe("isEpisodeId", () => {
  it.each(["2025-06-08", "a", "0", "ep1", "a--b", "a".repeat(64), "index-1", "console", "com10"])(
    "accepts %j",
    (id) => {
      expect(isEpisodeId(id)).toBe(true);
    },
  );

  it.each([
    ["an empty text", ""],
    ["more than 64 characters", "a".repeat(65)],
    ["a capital", "Ep1"],
    ["a first hyphen", "-a"],
    ["a last hyphen", "a-"],
    ["a dot", "a.b"],
    ["the folder above", ".."],
    ["a slash", "a/b"],
    ["a backslash", "a\\b"],
    ["a space", "a b"],
    ["a line end", "a\n"],
    ["a percent escape", "a%2e"],
    ["a Chinese character", "节目"],
    ["a full-width letter", "ａ"],
    ["the name of the index", "index"],
    ["a name that Windows refuses", "con"],
    ["a device name that Windows refuses", "lpt1"],
  ])("BAD: %s", (_, id) => {
    expect(isEpisodeId(id)).toBe(false);
  });

  it("accepts only what stays one URL segment, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("a-.0/%", 6)), (id) => {
        fc.pre(isEpisodeId(id));
        expect(new URL(`${id}/x`, "https://example.org/episodes/").pathname).toBe(
          `/episodes/${id}/x`,
        );
      }),
    );
  });
});
