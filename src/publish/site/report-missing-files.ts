import { dirname, join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { escapeControls } from "../faults/escape-controls.ts";
import type { InputFile } from "../faults/input-file.ts";
import { isPlainFile } from "../faults/plain-file.ts";
import type { Library } from "./load-library.ts";

/** What names files. */
interface NamingLibrary extends Pick<Library, "station"> {
  readonly episodes: readonly Pick<EpisodeFile, "id" | "audio">[];
}

/** A file that another names. */
interface NamedFile {
  /** Who names it, and which file; both below the public folder. */
  readonly by: string;
  readonly path: string;
  readonly sentence: string;
}

/**
 * Says in a sentence each which files are named and not there: the site is built, and has a hole.
 */
export function reportMissingFiles(publicFolder: InputFile, library: NamingLibrary): string[] {
  return listNamedFiles(library)
    .filter(({ path }) => !isPlainFile(join(publicFolder.path, path)))
    .map(({ by, sentence }) => escapeControls(`${join(publicFolder.shownPath, by)}: ${sentence}`));
}

function listNamedFiles({ station, episodes }: NamingLibrary): NamedFile[] {
  const { cover, smallCover, socialImage } = station;
  const pictures = Object.entries({ cover, smallCover, socialImage });
  return [
    ...pictures.flatMap(([key, path]) => {
      const sentence = `its "${key}" is “${path}”, and there is no such file beside it — add the picture, or take the line out`;
      return path === undefined ? [] : [{ by: filePaths.station, path, sentence }];
    }),
    ...episodes.flatMap(({ id, audio }) => {
      if (audio.url !== undefined) return [];
      const by = filePaths.episode(id);
      const sentence = `its sound is “${audio.file}”, and there is no such file beside it — put it there, or publish the episode again`;
      return [{ by, path: join(dirname(by), audio.file), sentence }];
    }),
  ];
}
