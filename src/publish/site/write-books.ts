import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundExtension, type BookImage } from "../book/book.ts";
import { createEpisodeBook } from "../book/create-book.ts";
import { renderEpub } from "../book/render-epub.ts";
import type { InputFile } from "../faults/input-file.ts";
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
  const cover = await findBookCover(publicFolder.path, station.smallCover ?? station.cover);
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
      await writeFile(join(siteFolder, filePaths.episodeBook(episode.id)), renderEpub(book));
    } else {
      problems.push(`${shownPath}: there is no such sound here, so this episode gets no book`);
    }
  }
  return problems;
}

/** The bytes that a PNG and a JPEG begin with. */
const signatures = [
  { mediaType: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
] as const;

async function findBookCover(
  publicPath: string,
  name: string | undefined,
): Promise<BookImage | undefined> {
  if (name === undefined) return undefined;
  const bytes = await readFile(join(publicPath, name)).catch(() => undefined);
  const known = signatures.find((one) => one.bytes.every((byte, index) => bytes?.[index] === byte));
  return bytes && known && { bytes, mediaType: known.mediaType };
}
