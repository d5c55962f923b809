import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { toInputFault, type InputFile } from "../faults/input-file.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";

/** Notes and the sound that belongs to them. */
export interface EpisodePair {
  /** How people know it: the common name of its files, or its folder's. */
  readonly name: string;
  readonly notes: InputFile;
  readonly audio: InputFile;
}

/** Why a pair cannot be published; the fault is about its notes. */
export interface PairFault {
  readonly name: string;
  readonly fault: PublishFault;
}

/** What a folder holds. */
export interface FolderPairs {
  /** In the order of their names. */
  readonly pairs: readonly EpisodePair[];
  /** What cannot be told to be a pair. */
  readonly faults: readonly PairFault[];
  /** Files that have no partner. */
  readonly warnings: readonly PublishFault[];
}

const notesPattern = /\.md$/iu;
/** What a sound is called. */
export const soundPattern = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/iu;

/**
 * Finds the pairs of a folder: files of the same name in it, and sub-folders that hold one
 * notes file and one sound. Hidden files and all others are passed over.
 *
 * @throws PublishError when the folder cannot be read
 */
export async function findPairs(folder: InputFile): Promise<FolderPairs> {
  const { files, folders } = await listFolder(folder);
  const own = matchNames(files);
  const inner = await Promise.all(folders.map((child) => matchFolder(child)));
  const found = [own, ...inner];
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  return {
    pairs: found.flatMap(({ pairs }) => pairs).toSorted(byName),
    faults: found.flatMap(({ faults }) => faults),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

interface FolderContent {
  readonly files: readonly InputFile[];
  readonly folders: readonly InputFile[];
}

async function listFolder(folder: InputFile): Promise<FolderContent> {
  try {
    const entries = await readdir(folder.path, { withFileTypes: true });
    const toChildren = (own: typeof entries): InputFile[] =>
      own
        .map(({ name }) => ({
          path: join(folder.path, name),
          shownPath: join(folder.shownPath, name),
        }))
        .toSorted((a, b) => (a.shownPath < b.shownPath ? -1 : 1));
    const shown = entries.filter(({ name }) => !name.startsWith("."));
    return {
      // A link that leads to a folder is no file, but nobody names one `x.md`.
      files: toChildren(shown.filter((entry) => !entry.isDirectory())),
      folders: toChildren(shown.filter((entry) => entry.isDirectory())),
    };
  } catch (cause) {
    throw new PublishError(toInputFault(folder, cause), { cause });
  }
}

/** Pairs of the same name; macOS writes accents in another way than other systems. */
function matchNames(files: readonly InputFile[]): FolderPairs {
  const findName = ({ shownPath }: InputFile): string =>
    basename(shownPath, extname(shownPath)).normalize();
  const sounds = new Map<string, readonly InputFile[]>();
  for (const sound of files.filter(isSound)) {
    const name = findName(sound);
    sounds.set(name, [...(sounds.get(name) ?? []), sound]);
  }
  const pairs: EpisodePair[] = [];
  const faults: PairFault[] = [];
  const warnings: PublishFault[] = [];
  for (const notes of files.filter(isNotes)) {
    const name = findName(notes);
    const [audio, ...more] = sounds.get(name) ?? [];
    sounds.delete(name);
    if (!audio) warnings.push(createLoneFault(notes, "is no sound to it"));
    else if (more.length === 0) pairs.push({ name, notes, audio });
    else faults.push({ name, fault: createManyFault(notes, [audio, ...more]) });
  }
  const lone = [...sounds.values()]
    .flat()
    .map((sound) => createLoneFault(sound, "are no notes to it"));
  return { pairs, faults, warnings: [...warnings, ...lone] };
}

/** A sub-folder that holds one of both, whatever they are called. */
async function matchFolder(folder: InputFile): Promise<FolderPairs> {
  const { files } = await listFolder(folder);
  const [notes, ...moreNotes] = files.filter(isNotes);
  const [audio, ...moreSounds] = files.filter(isSound);
  const name = basename(folder.shownPath);
  const nothing: FolderPairs = { pairs: [], faults: [], warnings: [] };
  if (!notes && !audio) return nothing;
  if (!notes || !audio) {
    return {
      ...nothing,
      warnings: [createLoneFault(folder, notes ? "is no sound in it" : "are no notes in it")],
    };
  }
  if (moreNotes.length > 0) {
    return { ...nothing, warnings: [createLoneFault(folder, "are several notes in it")] };
  }
  if (moreSounds.length === 0) return { ...nothing, pairs: [{ name, notes, audio }] };
  return { ...nothing, faults: [{ name, fault: createManyFault(notes, [audio, ...moreSounds]) }] };
}

function isNotes({ shownPath }: InputFile): boolean {
  return notesPattern.test(shownPath);
}

function isSound({ shownPath }: InputFile): boolean {
  return soundPattern.test(shownPath);
}

function createLoneFault({ shownPath }: InputFile, expected: string): PublishFault {
  return { code: "no-partner", where: shownPath, quoted: "", expected };
}

function createManyFault({ shownPath }: InputFile, sounds: readonly InputFile[]): PublishFault {
  const quoted = sounds.map((sound) => basename(sound.shownPath)).join(", ");
  return { code: "many-sounds", where: shownPath, quoted };
}
