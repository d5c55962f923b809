import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundExtension } from "../book/book.ts";
import { createEpisodeBook } from "../book/create-book.ts";
import { loadBookCover } from "../book/load-book-cover.ts";
import { renderEpub } from "../book/render-epub.ts";
import type { InputFile } from "../faults/input-file.ts";
import { writeWhole } from "../faults/write-whole.ts";
import type { Library } from "./load-library.ts";

/** Where the books' sound comes from, and the built site that they are written to. */
export interface BookFolders {
  readonly publicFolder: InputFile;
  readonly siteFolder: string;
}

/**
 * Writes each episode as a book beside its page, where the station wants it; one at a time, so
 * that the sound of all never stands in memory.
 *
 * @returns what could not be made into a book, in sentences
 */
export async function writeBooks(
  { station, episodes }: Library,
  { publicFolder, siteFolder }: BookFolders,
): Promise<string[]> {
  if (station.books !== true) return [];
  const cover = await loadBookCover(publicFolder.path, station);
  const problems: string[] = [];
  for (const episode of episodes) {
    const folder = filePaths.episodeFolder(episode.id);
    const shownPath = join(publicFolder.shownPath, folder, episode.audio.file);
    if (findSoundExtension(episode.audio.type) === undefined) {
      problems.push(
        `${shownPath}: readers of books play no ${episode.audio.type}, so this episode gets no book — publish it as MP3 or MPEG-4`,
      );
      continue;
    }
    const path = join(publicFolder.path, folder, episode.audio.file);
    const sound = await readFile(path).catch(() => undefined);
    if (sound) {
      const book = createEpisodeBook({ station, cover }, { episode, sound });
      const file = filePaths.episodeBook(episode.id);
      await writeWhole({ path: join(siteFolder, file), shownPath: file }, renderEpub(book));
    } else {
      problems.push(`${shownPath}: there is no such sound here, so this episode gets no book`);
    }
  }
  return problems;
}
