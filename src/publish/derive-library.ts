import { filePaths } from "#core/file-paths.ts";
import { fileVersion } from "#core/versioned-file.ts";
import { deriveEpisodeIndex } from "./derive-episode-index.ts";
import { deriveSearchText } from "./derive-search-text.ts";
import { deriveSitemap } from "./derive-sitemap.ts";
import { deriveTags } from "./derive-tags.ts";
import type { Library } from "./load-library.ts";

/** Derives every file of the site that follows from the published ones alone, by path. */
export function deriveLibrary({ station, episodes }: Library): Map<string, string> {
  const tags = deriveTags(episodes);
  const summaries = tags.map(({ summary }) => summary);
  const files = new Map<string, string>();
  const add = (path: string, file: unknown): void => {
    files.set(path, `${JSON.stringify(file)}\n`);
  };
  for (const [path, file] of deriveEpisodeIndex(episodes, summaries)) add(path, file);
  add(filePaths.tagIndex, { version: fileVersion, tags: summaries });
  for (const { summary, file } of tags) add(filePaths.tag(summary.file), file);
  add(filePaths.searchText, deriveSearchText(episodes));
  if (station.siteUrl !== undefined) {
    files.set("sitemap.xml", deriveSitemap(station.siteUrl, episodes));
  }
  return files;
}
