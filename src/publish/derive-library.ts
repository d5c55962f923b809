import { filePaths } from "#core/file-paths.ts";
import { fileVersion } from "#core/versioned-file.ts";
import { deriveEpisodeIndex } from "./derive-episode-index.ts";
import { deriveEpisodeParts } from "./derive-episode-parts.ts";
import { deriveSearchText } from "./derive-search-text.ts";
import { deriveSitemap } from "./derive-sitemap.ts";
import { deriveTags } from "./derive-tags.ts";
import type { Library } from "./load-library.ts";

/** Derived files by path: text, or bytes. */
export type DerivedFiles = Map<string, string | Uint8Array>;

/** Derives every file of the site that follows from the published ones alone. */
export function deriveLibrary({ station, episodes }: Library): DerivedFiles {
  const tags = deriveTags(episodes);
  const summaries = tags.map(({ summary }) => summary);
  const files: DerivedFiles = new Map();
  const add = (path: string, file: unknown): void => {
    files.set(path, `${JSON.stringify(file)}\n`);
  };
  for (const [path, file] of deriveEpisodeIndex(episodes, summaries)) add(path, file);
  add(filePaths.tagIndex, { version: fileVersion, tags: summaries });
  for (const { summary, file } of tags) add(filePaths.tag(summary.file), file);
  add(filePaths.searchText, deriveSearchText(episodes));
  for (const episode of episodes) {
    const { text, words } = deriveEpisodeParts(episode);
    add(filePaths.episodeText(episode.id), text);
    if (words) files.set(filePaths.episodeWords(episode.id), words);
  }
  if (station.siteUrl !== undefined) {
    files.set("sitemap.xml", deriveSitemap(station.siteUrl, episodes));
  }
  return files;
}
