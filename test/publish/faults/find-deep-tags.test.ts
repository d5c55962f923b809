import { describe, expect, it } from "vitest";
import { findDeepTags } from "#publish/faults/find-deep-tags.ts";

describe("findDeepTags", () => {
  it.each([
    ["no tags", "a < b and c > d"],
    ["tags that are closed", "<div><b>a</b></div>\n".repeat(2000)],
    ["items and paragraphs that are not closed", `<ul>${"<li><p>a<br>".repeat(2000)}</ul>`],
    ["as deep as pages are", "<div>".repeat(500)],
  ])("finds none in %s", (_, text) => {
    expect(findDeepTags(text)).toBeUndefined();
  });

  it.each([
    ["tags in each other", "<div>\n".repeat(501)],
    ["whatever they are called", "<a:b>\n<I x=y>\n".repeat(251)],
    ["with ends of what was never begun between them", "<div></span>\n".repeat(501)],
  ])("finds the line of %s", (_, text) => {
    expect(findDeepTags(text)).toMatchObject({ line: 501, quoted: "501 tags in each other" });
  });
});
