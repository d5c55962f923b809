import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { TextRange } from "#core/episode/text-range.ts";
import { MarkedText } from "#ui/marked-text.tsx";

/** The whole text and the marked parts of it. */
function renderMarked(text: string, ranges: readonly TextRange[]) {
  const { container } = render(<MarkedText text={text} ranges={ranges} />);
  const marks = [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
  return { container, marks, text: container.textContent };
}

describe("MarkedText", () => {
  it.each<[string, TextRange[], string[]]>([
    ["谷歌又做眼镜了", [], []],
    ["谷歌又做眼镜了", [[0, 2]], ["谷歌"]],
    [
      "谷歌又做眼镜了",
      [
        [0, 2],
        [4, 6],
      ],
      ["谷歌", "眼镜"],
    ],
    [
      "谷歌谷歌",
      [
        [0, 2],
        [2, 4],
      ],
      ["谷歌", "谷歌"],
    ],
    ["谷歌", [[0, 2]], ["谷歌"]],
  ])("marks in %s the ranges %j and loses nothing", (source, ranges, expected) => {
    const { marks, text } = renderMarked(source, ranges);
    expect(marks).toEqual(expected);
    expect(text).toBe(source);
  });

  it("shows markup as the text that it is", () => {
    const source = '<img src=x onerror="alert(1)"> & <b>';
    const { container, text, marks } = renderMarked(source, [[0, 4]]);
    expect(text).toBe(source);
    expect(marks).toEqual(["<img"]);
    expect(container.querySelector("img, b")).toBeNull();
  });
});
