import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  findNamesPart,
  findTagPack,
  tagPackFormat,
  tagPageFormat,
  type TagNamesFile,
} from "#core/search/tag-index-file.ts";
import { deriveTagFiles } from "#publish/site/tags/derive-tag-files.ts";
import { deriveTagNames } from "#publish/site/tags/derive-tag-names.ts";
import { everyVariant } from "#publish/site/search/script-variants.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { generateLibrary } from "../../../support/generate-library.ts";

const tags = deriveTags(generateLibrary(60).episodes);
const files = new Map<string, unknown>(deriveTagFiles(tags));

const packs = [...files].flatMap(([path, file]) =>
  path.startsWith("tags/pack-") ? [v.parse(tagPackFormat.schema, file)] : [],
);

const readPage = (file: string) => v.parse(tagPageFormat.schema, files.get(`tags/${file}`));

/** The names that may be typed for some tags. */
function listNames(...names: string[]): string[] {
  const parts = deriveTagNames(names.map((tag) => ({ tag, episodes: 1, hits: 1 })));
  return parts.flatMap((part) => part.names.map(([name]) => name));
}

describe("deriveTagFiles", () => {
  it("keeps every tag in the pack that its name leads to", () => {
    const index = files.get("tags/index.json");
    expect(index).toMatchObject({ version: 1 });
    for (const { summary } of tags) {
      const path = `tags/pack-${findTagPack(summary.tag, packs.length, everyVariant)}.json`;
      expect(files.get(path)).toMatchObject({
        tags: expect.arrayContaining([expect.objectContaining(summary)]),
      });
    }
  });

  it("keeps every pack small", () => {
    const sizes = packs.map((pack) => JSON.stringify(pack).length);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
  });

  it("loses no moment on the way from page to page", () => {
    for (const { summary, episodes } of tags) {
      const details = packs.flatMap((pack) => pack.tags).find(({ tag }) => tag === summary.tag);
      let count = 0;
      for (let page = details?.newest; page;) {
        count += page.episodes.reduce((sum, { moments }) => sum + moments.length, 0);
        page = page.older === undefined ? undefined : readPage(page.older);
      }
      expect(count).toBe(episodes.reduce((sum, { moments }) => sum + moments.length, 0));
    }
  });
});

describe("deriveTagNames", () => {
  it("names a Chinese tag from every sign on, by pinyin and by initials", () => {
    expect(listNames("谷歌")).toEqual(expect.arrayContaining(["谷歌", "歌", "guge", "gg"]));
    expect(listNames("具身智能")).toEqual(
      expect.arrayContaining(["智能", "jushenzhineng", "jszn"]),
    );
  });

  it("names a Latin tag from every word on, never from inside of one", () => {
    const names = listNames("Diffusion Studio");
    expect(names).toEqual(expect.arrayContaining(["diffusion studio", "studio"]));
    expect(names).not.toContain("tudio");
  });

  it("names a mixed tag by both", () => {
    expect(listNames("AI教育")).toEqual(
      expect.arrayContaining(["ai教育", "教育", "aijiaoyu", "aijy"]),
    );
  });

  it("keeps a name in the part that its first two letters, or its only one, lead to", () => {
    const parts: TagNamesFile[] = deriveTagNames(tags.map(({ summary }) => summary));
    expect(parts.length).toBeGreaterThan(4);
    for (const { summary } of tags.slice(0, 20)) {
      for (const start of [summary.tag.slice(0, 2), summary.tag.slice(0, 1)]) {
        const folded = start.toLowerCase();
        const part = parts[findNamesPart(folded, parts.length)];
        expect(part?.names.some(([name]) => name.startsWith(folded))).toBe(true);
      }
    }
  });
});
