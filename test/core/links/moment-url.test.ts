import { describe, expect, it } from "vitest";
import { formatMomentUrl } from "#core/links/moment-url.ts";

describe("formatMomentUrl", () => {
  it("is an absolute link under any root, in seconds with at most one decimal", () => {
    expect(
      formatMomentUrl("https://example.org/show/", "2025-06-08", { startSeconds: 73.941 }),
    ).toBe("https://example.org/show/episodes/2025-06-08/?t=73.9");
  });
});
