import { describe, expect, it } from "vitest";
import { createEpisode } from "#core/files/read-episode.ts";
import { renderMarkdown } from "#core/formats/render-markdown.ts";
import { createFileCue, createSampleEpisodeFile } from "../../support/episode-file-samples.ts";

const url = "https://example.org/episodes/2025-06-08/";

/** The last paragraph of an episode that says only this, with these keywords. */
function renderText(text: string, keywords: [number, number][] = []): string | undefined {
  const cues = [{ ...createFileCue(text, []), keywords }];
  const file = { ...createSampleEpisodeFile(), transcript: [{ story: 2, cues }] };
  return renderMarkdown(createEpisode(file), url).trimEnd().split("\n\n").at(-1);
}

describe("renderMarkdown", () => {
  it("gives headings with links to their sound, and bold keywords", () => {
    expect(renderMarkdown(createEpisode(createSampleEpisodeFile()), url))
      .toBe(`# 来生小酒馆 2025/6/8

2025-06-08

## 开场 ([0:00](<${url}?t=0>))

## AI ([0:01](<${url}?t=1>))

大家好。 **AI**来了。

## 撤离 ([0:05](<${url}?t=5>))

再见。走吧！
`);
  });

  it.each([
    ["2 * 3 * 4", String.raw`2 \* 3 \* 4`],
    ["<script>", String.raw`\<script\>`],
    ["[a](b) `c` _d_ ~e~", String.raw`\[a\](b) \`c\` \_d\_ \~e\~`],
    ["# 标题", String.raw`\# 标题`],
    ["- 一", String.raw`\- 一`],
    ["1. 一", String.raw`1\. 一`],
    ["2025 年", "2025 年"],
    ["一\n\n# 二", String.raw`一 \# 二`],
    ["a|b & c\\", String.raw`a\|b \& c\\`],
  ])("escapes what Markdown would read: %j", (text, markdown) => {
    expect(renderText(text)).toBe(markdown);
  });

  it("escapes inside of keywords and between them, and keeps their places", () => {
    expect(
      renderText("用 C* 和 *D", [
        [2, 4],
        [7, 9],
      ]),
    ).toBe(String.raw`用 **C\*** 和 **\*D**`);
  });
});
