import { stat } from "node:fs/promises";
import { basename, dirname, resolve, sep } from "node:path";
import type { Nodes } from "mdast";
import type { PublishFault } from "../faults/publish-error.ts";
import type { ShowNotes } from "../notes/show-notes.ts";

/** A file that goes into the episode's folder with the notes. */
export interface EpisodePicture {
  readonly path: string;
  /** Its name there. */
  readonly file: string;
}

/** Pictures of notes by the addresses that these have for them. */
export type EpisodePictures = ReadonlyMap<string, EpisodePicture>;

const picturePattern = /^[^/\\.?#%:\p{Cc}][^/\\?#%:\p{Cc}]*\.(?:png|jpe?g|webp|gif|avif)$/iu;

/** Finds the pictures that lie beside the notes or below; what lies elsewhere is left alone. */
export async function findPictures(
  notes: ShowNotes,
  notesPath: string | undefined,
): Promise<EpisodePictures> {
  if (notesPath === undefined) return new Map();
  const folder = dirname(notesPath);
  const found = new Map<string, EpisodePicture>();
  for (const url of new Set([...listShown(notes), ...listNamed(notes)])) {
    const path = resolve(folder, decode(url));
    const isInside = path.startsWith(folder + sep);
    if (!isInside || !picturePattern.test(basename(path))) continue;
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile()) found.set(url, { path, file: basename(path) });
  }
  return found;
}

/**
 * Warns of pictures that are left out: what the front matter or a chapter names has to be a file
 * beside the notes, and so has what they show without an address.
 */
export function listLostPictures(
  notes: ShowNotes,
  pictures: EpisodePictures,
  where: string,
): PublishFault[] {
  const shown = listShown(notes).filter((url) => !isWebAddress(url));
  const lost = new Set([...listNamed(notes), ...shown].filter((url) => !pictures.has(url)));
  return [...lost].map((quoted): PublishFault => ({ code: "no-picture", where, quoted }));
}

/** Those among the words. */
function listShown({ tree }: ShowNotes): string[] {
  return tree.blocks.flatMap(listImages);
}

/** Those of the episode and its chapters. */
function listNamed({ frontMatter, chapters }: ShowNotes): string[] {
  return [frontMatter.cover, ...chapters.map(({ image }) => image)].flatMap((url) => url ?? []);
}

const isWebAddress = (url: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url);

function listImages(node: Nodes): string[] {
  if (node.type === "image") return [node.url];
  return "children" in node ? node.children.flatMap(listImages) : [];
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
