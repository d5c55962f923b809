import { describe, expect, it } from "vitest";
import { renderAnkiNotes } from "#core/formats/render-anki.ts";

const note = {
  id: "2025-06-08@94719",
  sentence: "这就好比，你本来是个百米选手！",
  soundFile: "2025-06-08-94719.mp3",
  url: "https://example.org/episodes/2025-06-08/?t=94.7,99.5",
  note: "",
  source: "来生小酒馆 · 1:34",
};

const readRow = (text: string): string[] => (text.trim().split("\n").at(-1) ?? "").split("\t");

describe("renderAnkiNotes", () => {
  it("says how it is to be read, then a line for each card", () => {
    const text = renderAnkiNotes([note], "来生情报站");
    expect(text.split("\n").slice(0, 4)).toEqual([
      "#separator:tab",
      "#html:true",
      "#guid column:1",
      "#deck:来生情报站",
    ]);
    expect(readRow(text)).toEqual([
      "2025-06-08@94719",
      "这就好比，你本来是个百米选手！",
      "[sound:2025-06-08-94719.mp3]",
      `<a href="${note.url}">${note.url}</a>`,
      "",
      "来生小酒馆 · 1:34",
    ]);
  });

  it("has six fields whatever stands in them, and none of it is markup", () => {
    const text = renderAnkiNotes(
      [
        {
          ...note,
          sentence: 'a\tb\n<img src=x onerror="x">',
          note: '"q"\r\nz',
          soundFile: undefined,
        },
      ],
      "d",
    );
    expect(readRow(text)).toHaveLength(6);
    expect(readRow(text)[1]).toBe("a b<br>&lt;img src=x onerror=&quot;x&quot;&gt;");
    expect(readRow(text)[2]).toBe("");
    expect(readRow(text)[4]).toBe("&quot;q&quot;<br>z");
  });
});
