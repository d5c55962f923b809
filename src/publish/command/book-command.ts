import { resolve } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundExtension, type BookChapter } from "../book/book.ts";
import { createCollection } from "../book/create-book.ts";
import { loadBookCover } from "../book/load-book-cover.ts";
import { renderEpub } from "../book/render-epub.ts";
import { toInputFault, type InputFile } from "../faults/input-file.ts";
import { readPlainFile } from "../faults/plain-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { writeWhole } from "../faults/write-whole.ts";
import { findInside, loadEpisodes, loadStation } from "../workspace/load-published.ts";
import type { CommandDeps } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { findPublicFolder } from "./find-public-folder.ts";
import { formatCount } from "./format-report.ts";
import { publicFolderOption } from "./shared-options.ts";

const examples = `
Examples: npm run station -- book 2025-06
          npm run station -- book 2025-06-08 --out today.epub`;

/** Makes `book`. */
export function createBookCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({ name: "book", missing: "the month or the id of an episode", writeHelp })
    .summary("make a book to read along of a month or an episode")
    .description(
      "Writes published episodes with their sound as one EPUB, in which readers that can light up each sentence while it is spoken.",
    )
    .usage("<month or id> [flags]")
    .argument("<episodes>", "the beginning of dates, e.g. 2025-06, or an id")
    .option("--out <file>", "the file to write; named for the episodes if not given")
    .addOption(publicFolderOption)
    .addHelpText("after", examples)
    .action(async (wanted, options) => {
      const publicFolder = findPublicFolder(options.public, context);
      const episodes = (await loadEpisodes(publicFolder)).filter(
        ({ id, date }) => id === wanted || date.startsWith(wanted),
      );
      if (episodes.length === 0) {
        const { shownPath: where } = publicFolder;
        throw new PublishError({ code: "not-published", where, quoted: wanted });
      }
      const shownPath = options.out ?? `${wanted}.epub`;
      const epub = await makeBook(publicFolder, wanted, episodes);
      await writeWhole({ path: resolve(context.workingFolder, shownPath), shownPath }, epub);
      const count = formatCount(episodes.length, "episode", "episodes");
      finish({ report: `${count}\nWritten to ${shownPath}\n` });
    });
}

async function makeBook(
  publicFolder: InputFile,
  name: string,
  episodes: readonly EpisodeFile[],
): Promise<Uint8Array> {
  const station = await loadStation(publicFolder);
  const chapters: BookChapter[] = [];
  for (const episode of episodes) {
    const path = filePaths.episodeFolder(episode.id) + episode.audio.file;
    chapters.push({ episode, sound: await readSound(findInside(publicFolder, path), episode) });
  }
  const cover = await loadBookCover(publicFolder.path, station);
  return renderEpub(createCollection({ station, cover }, name, chapters));
}

async function readSound(file: InputFile, { audio }: EpisodeFile): Promise<Uint8Array> {
  if (findSoundExtension(audio.type) === undefined) {
    throw new PublishError({ code: "no-book-sound", where: file.shownPath, quoted: audio.type });
  }
  try {
    return await readPlainFile(file.path);
  } catch (cause) {
    throw new PublishError(toInputFault(file, cause), { cause });
  }
}
