import { describe, expect, it } from "vitest";
import { filePaths } from "#core/files/file-paths.ts";

describe("filePaths", () => {
  it("puts the episode file into the episode's folder", () => {
    const folder = filePaths.episodeFolder("2025-06-08");
    expect(filePaths.episode("2025-06-08")).toBe(`${folder}episode.json`);
    expect(filePaths.episodeText("2025-06-08")).toBe(`${folder}text.json`);
    expect(filePaths.episodeWords("2025-06-08")).toBe(`${folder}words.bin`);
    expect(folder).toMatch(/\/$/u);
  });

  it("puts all pages of the library into one folder, so that a page can name the next", () => {
    const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
    expect(folderOf(filePaths.episodeIndexPage(1))).toBe(folderOf(filePaths.episodeIndex));
    expect(filePaths.episodeIndexPage(1)).not.toBe(filePaths.episodeIndexPage(2));
  });

  it("is relative, so that the site works under any path", () => {
    const site = "https://example.org/show/";
    const paths = [
      filePaths.station,
      filePaths.episodeIndex,
      filePaths.episodeIndexPage(2),
      filePaths.episodeFolder("2025-06-08"),
      filePaths.episode("2025-06-08"),
      filePaths.tagIndex,
      filePaths.tagPack(3),
      filePaths.tagPage("a1b2-1.json"),
      filePaths.tagNames(3),
      filePaths.searchManifest,
      filePaths.searchShard("a1b2", 4095),
      filePaths.searchText("a1b2", 12),
      filePaths.searchWords(5),
    ];
    for (const path of paths) expect(new URL(path, site).href).toBe(site + path);
  });
});
