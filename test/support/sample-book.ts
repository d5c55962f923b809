import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Book } from "#publish/book/book.ts";
import { createEpisodeBook } from "#publish/book/create-book.ts";
import { createStation } from "./create-library.ts";
import { repositoryPath } from "./house.ts";
import { sampleEpisodeFile } from "./sample-episode.ts";

const publicPath = (path: string): string => join(repositoryPath, "public", path);

/** The sample as a book, with its sound and a cover. */
export function createSampleBook(more: Partial<EpisodeFile> = {}): Book {
  const { audio, id } = sampleEpisodeFile;
  return createEpisodeBook(
    {
      station: createStation(),
      cover: { bytes: readFileSync(publicPath("artwork-96.png")), mediaType: "image/png" },
    },
    {
      episode: { ...sampleEpisodeFile, ...more },
      sound: readFileSync(publicPath(`episodes/${id}/${audio.file}`)),
    },
  );
}
