import { defaultTreeAdapter as tree, parse } from "parse5";
import type { DefaultTreeAdapterTypes as Nodes } from "parse5";
import { beforeEach, describe, expect, it } from "vitest";
import { serveFiles } from "../support/fake-fetch.ts";
import { renderAhead, type AheadPage } from "../support/render-ahead.tsx";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../support/sample-library.ts";

const { id } = sampleEpisodeFile;
const [, , sampleStory = { title: "?" }] = sampleEpisodeFile.stories;
const tagSlug = "guge-beddqm";
const pages: readonly (AheadPage & { readonly name: string; readonly words: readonly string[] })[] =
  [
    { name: "the front page", words: ["播放本期", "谷歌眼镜", "节目"] },
    {
      name: "an episode",
      episodeId: id,
      words: ["千问3向量模型", "推出了一个叫", "播放进度", "Diffusion Studio Pro"],
    },
    { name: "a story", episodeId: id, story: 2, words: [sampleStory.title, "播放进度"] },
    { name: "a tag", slug: tagSlug, words: ["#谷歌", "谷歌眼镜", "订阅 #谷歌"] },
    { name: "an English page", pageLanguage: "en-GB", words: ["Episodes", "谷歌眼镜"] },
  ];

beforeEach(() => {
  serveFiles(publishLibrary([sampleEpisodeFile, olderEpisodeFile]));
});

describe("the app, where there is no window", () => {
  it("has none here", () => {
    expect(typeof window).toBe("undefined");
    expect(typeof document).toBe("undefined");
  });

  it.each(pages)("renders $name whole", async ({ words, ...page }) => {
    const html = await renderAhead(page);
    for (const word of words) expect(html).toContain(word);
    // What an inline script would do the policy of the site forbids.
    expect(html).not.toContain("<script");
  });

  it("has every sentence of an episode once, in order", async () => {
    const html = await renderAhead({ episodeId: id });
    const text = readText(html);
    let from = 0;
    const sentences = sampleEpisodeFile.transcript.flatMap(({ cues }) => cues);
    for (const { text: sentence } of sentences) {
      const place = text.indexOf(sentence.trim(), from);
      expect({ sentence, isThere: place >= from }).toEqual({ sentence, isThere: true });
      from = place;
    }
  });

  it("has the sentences of a story alone, on the story's own page", async () => {
    const text = readText(await renderAhead({ episodeId: id, story: 2 }));
    for (const { story, cues } of sampleEpisodeFile.transcript) {
      const sentences = cues.map((cue) => cue.text.trim());
      const found = sentences.filter((sentence) => text.includes(sentence));
      expect(found).toEqual(story === 2 ? sentences : []);
    }
  });

  it("leads to the sentences of a text, and of a long one to its paragraphs", async () => {
    const listLinks = async (paragraphs: number): Promise<string[]> => {
      const cue = (number: number) => ({
        text: `第 ${number} 句。`,
        startMs: number * 100,
        endMs: number * 100 + 90,
        words: [],
        keywords: [],
      });
      const transcript = Array.from({ length: paragraphs }, (_, paragraph) => ({
        story: 0,
        cues: [cue(2 * paragraph), cue(2 * paragraph + 1)],
      }));
      serveFiles(publishLibrary([{ ...sampleEpisodeFile, transcript }]));
      return (await renderAhead({ episodeId: id })).match(/#t=[\d.,]+/gu) ?? [];
    };
    expect((await listLinks(2)).slice(0, 4)).toEqual([
      "#t=0,0.09",
      "#t=0.1,0.19",
      "#t=0.2,0.29",
      "#t=0.3,0.39",
    ]);
    expect((await listLinks(600)).slice(0, 2)).toEqual(["#t=0,0.19", "#t=0.2,0.39"]);
  });

  it("makes one page of a tag as it makes another, though it renders what is around once", async () => {
    const alone = await renderAhead({ slug: tagSlug });
    const slugBefore = "moxing-1ow6qt";
    expect(await renderAhead({ slug: slugBefore })).toContain("#模型");
    expect(await renderAhead({ slug: tagSlug, slugBefore })).toBe(alone);
  });

  it("is the same each time, so that an unchanged page is an unchanged file", async () => {
    const page = { episodeId: id };
    expect(await renderAhead(page)).toBe(await renderAhead(page));
  });
});

/** All text of a page, as a reader sees it. */
function readText(html: string): string {
  const read = (node: Nodes.Node): string => {
    if (tree.isTextNode(node)) return node.value;
    return "childNodes" in node ? node.childNodes.map(read).join("") : "";
  };
  return read(parse(html));
}
