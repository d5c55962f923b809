import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BlockMarkup, type SentenceLink } from "#features/transcript-panel/block-markup.tsx";
import {
  createBlockElement,
  type BlockParts,
} from "#features/transcript-panel/create-block-element.ts";
import { layOutTranscript } from "#features/transcript-panel/transcript-layout.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

const { transcript, stories, people } = sampleEpisode;
const layout = layOutTranscript({ ...transcript, people }, stories, undefined);

/** What a browser makes of the markup. */
function parseMarkup(
  parts: BlockParts,
  sentences: readonly SentenceLink[] = [],
): string | undefined {
  const html = renderToStaticMarkup(<BlockMarkup {...parts} sentences={sentences} />);
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.firstElementChild?.outerHTML;
}

describe("BlockMarkup", () => {
  it("is what the app makes by itself, so that it can be adopted", () => {
    const blocks = layout.flatMap((section) => section.blocks);
    expect(blocks.length).toBeGreaterThan(10);
    for (const [index, block] of blocks.entries()) {
      const paragraph = transcript.paragraphs[block.paragraph];
      if (!paragraph) throw new Error("a block shows a paragraph");
      const turn =
        index % 2 === 0 ? { turn: { name: '"何夕" <2077>', isHost: index > 4, voice: index } } : {};
      const parts = { layout: { ...block, ...turn }, paragraph, hasTimecode: index % 3 > 0 };
      expect(parseMarkup(parts)).toBe(createBlockElement(parts).element.outerHTML);
    }
  });
});
