import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundExtension } from "../book/book.ts";
import { createEpisodeBook } from "../book/create-book.ts";
import { loadBookCover } from "../book/load-book-cover.ts";
import { renderEpub } from "../book/render-epub.ts";
import type { InputFile } from "../faults/input-file.ts";
import { isPlainFile, readPlainFile } from "../faults/plain-file.ts";
import type { SoundingEpisode } from "./feed/feed-station.ts";
import type { PreparedLibrary } from "./prepare-build.ts";
import { hashSource, type SitePart } from "./site-part.ts";

/** The books of a site. */
export interface SiteBooks {
  readonly parts: readonly SitePart[];
  /** What cannot be made into a book, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Lists each episode as a book beside its page, where the station wants it; each is a part, so
 * that the sound of all never stands in memory, and none is made twice.
 *
 * @param common hash of what all of the site follows from
 */
export async function listBooks(
  { station, episodes, load }: Pick<PreparedLibrary, "station" | "episodes" | "load">,
  publicFolder: InputFile,
  common: string,
): Promise<SiteBooks> {
  if (station.books !== true) return { parts: [], problems: [] };
  const cover = await loadBookCover(publicFolder.path, station);
  const coverHash = hashSource(cover && Buffer.from(cover.bytes).toString("base64"));
  const problems = episodes.map((episode) => findProblem(publicFolder, episode));
  const parts = episodes
    .filter((_, index) => problems[index] === undefined)
    .map((outline): SitePart => ({
      name: `books/${outline.id}`,
      hash: hashSource(common, coverHash, outline.id, outline.hash),
      make: async () => {
        const sound = await readPlainFile(findSound(publicFolder, outline).path);
        const episode = load(outline.id);
        const book = createEpisodeBook({ station, cover }, { episode, sound });
        return [[filePaths.episodeBook(episode.id), renderEpub(book)]];
      },
    }));
  return { parts, problems: problems.filter((one) => one !== undefined) };
}

function findSound({ path, shownPath }: InputFile, { id, audio }: SoundingEpisode): InputFile {
  const file = join(filePaths.episodeFolder(id), audio.file);
  return { path: join(path, file), shownPath: join(shownPath, file) };
}

/** Why an episode gets no book; undefined where it does. */
function findProblem(publicFolder: InputFile, episode: SoundingEpisode): string | undefined {
  const { type } = episode.audio;
  const { path, shownPath } = findSound(publicFolder, episode);
  if (findSoundExtension(type) === undefined) {
    return `${shownPath}: readers of books play no ${type}, so this episode gets no book — publish it as MP3 or MPEG-4`;
  }
  if (isPlainFile(path)) return undefined;
  if (episode.audio.url !== undefined) {
    const file = join(publicFolder.shownPath, filePaths.episode(episode.id));
    return `${file}: a book holds its sound, and this one lies on another host, so this episode gets no book`;
  }
  return `${shownPath}: there is no such sound here, so this episode gets no book`;
}
