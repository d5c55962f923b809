import { describe, expect, it } from "vitest";
import { formatExportName } from "#core/formats/format-export-name.ts";
import * as fc from "../../support/property.ts";

const date = "2025-06-08";

describe("formatExportName", () => {
  it.each([
    ["来生小酒馆 2025/6/8", "2025-06-08-来生小酒馆 2025-6-8.srt"],
    ["../../etc/passwd", "2025-06-08-etc-passwd.srt"],
    ['a\\b:c*d?e"f<g>h|i', "2025-06-08-a-b-c-d-e-f-g-h-i.srt"],
    ["tab\tand\nline", "2025-06-08-tab-and-line.srt"],
    ["ends in dots...  ", "2025-06-08-ends in dots.srt"],
    ["\u202Etrs.exe", "2025-06-08-trs.exe.srt"],
    ["", "2025-06-08.srt"],
    ["///", "2025-06-08.srt"],
    ["长".repeat(100), `2025-06-08-${"长".repeat(80)}.srt`],
    [`${"长".repeat(79)} 短`, `2025-06-08-${"长".repeat(79)}.srt`],
  ])("names a file of %j", (title, name) => {
    expect(formatExportName({ date, title }, "srt")).toBe(name);
  });

  it("is a safe name of one file, for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const name = formatExportName({ date, title }, "md");
        expect(name).toMatch(/^2025-06-08(?:-[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*[^\s.])?\.md$/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(95);
      }),
    );
  });
});
