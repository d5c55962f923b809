import { dirname, join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import { escapeControls } from "../faults/escape-controls.ts";
import type { InputFile } from "../faults/input-file.ts";
import { checkPlainFile } from "../faults/plain-file.ts";
import type { Library } from "./load-library.ts";

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
export async function reportMissingFiles(
  publicFolder: InputFile,
  library: Pick<Library, "station" | "episodes">,
): Promise<string[]> {
  const named = listNamedFiles(library);
  const missing = await Promise.all(
    named.map(async (file) => ((await isThere(join(publicFolder.path, file.path))) ? [] : [file])),
  );
  return missing
    .flat()
    .map(({ by, sentence }) => escapeControls(`${join(publicFolder.shownPath, by)}: ${sentence}`));
}

function listNamedFiles({ station, episodes }: Pick<Library, "station" | "episodes">): NamedFile[] {
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

const isThere = (path: string): Promise<boolean> =>
  checkPlainFile(path).then(
    () => true,
    () => false,
  );
