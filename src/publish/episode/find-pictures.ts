import { stat } from "node:fs/promises";
import { basename, dirname, resolve, sep } from "node:path";
import type { Nodes } from "mdast";
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
  { tree, frontMatter, chapters }: ShowNotes,
  notesPath: string | undefined,
): Promise<EpisodePictures> {
  if (notesPath === undefined) return new Map();
  const folder = dirname(notesPath);
  const urls = [
    ...tree.blocks.flatMap(listImages),
    ...(frontMatter.cover ? [frontMatter.cover] : []),
    ...chapters.flatMap(({ image }) => image ?? []),
  ];
  const found = new Map<string, EpisodePicture>();
  for (const url of new Set(urls)) {
    const path = resolve(folder, decode(url));
    const isInside = path.startsWith(folder + sep);
    if (!isInside || !picturePattern.test(basename(path))) continue;
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile()) found.set(url, { path, file: basename(path) });
  }
  return found;
}

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
