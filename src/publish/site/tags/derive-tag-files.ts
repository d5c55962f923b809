import { filePaths } from "#core/files/file-paths.ts";
import {
  findTagPack,
  tagIndexFormat,
  tagPackFormat,
  tagPageFormat,
  type TagDetails,
  type TagEpisode,
  type TagIndexFile,
  type TagPackFile,
  type TagPageFile,
} from "#core/search/tag-index-file.ts";
import { everyVariant } from "../search/script-variants.ts";
import { deriveTagNames } from "./derive-tag-names.ts";
import type { DerivedTag } from "./derive-tags.ts";

/** Moments of a full page, as characters of JSON. */
const pageCharacters = 3000;
/** A list's brackets, less the comma that its last item does without. */
const listCharacters = 1;
/** Tags of a pack on an average, as characters of JSON. */
const packCharacters = 6000;

/**
 * Derives the files of the tags, by path: packs of tags whose pages open with one of them,
 * further pages of tags that are spoken often, and the names. Opening a tag takes the index
 * and one pack, however many tags there are.
 */
export function deriveTagFiles(tags: readonly DerivedTag[]): Map<string, unknown> {
  const files = new Map<string, unknown>();
  const details = tags.map((tag) => {
    const { pages, ...divided } = dividePages(tag);
    for (const [file, page] of pages) files.set(filePaths.tagPage(file), page);
    return describeTag(tag, divided);
  });
  const characters = details.reduce((sum, tag) => sum + JSON.stringify(tag).length, 0);
  const packs = countFiles(characters, packCharacters);
  const packFiles = Array.from({ length: packs }, (): TagPackFile => ({
    version: tagPackFormat.version,
    packs,
    tags: [],
  }));
  for (const tag of details) packFiles[findTagPack(tag.tag, packs, everyVariant)]?.tags.push(tag);
  packFiles.forEach((pack, number) => files.set(filePaths.tagPack(number), pack));
  const names = deriveTagNames(tags.map(({ summary }) => summary));
  names.forEach((part, number) => files.set(filePaths.tagNames(number), part));
  const index: TagIndexFile = { version: tagIndexFormat.version, packs, names: names.length };
  files.set(filePaths.tagIndex, index);
  return files;
}

/** A tag as its pack has it. */
export function deriveTagDetails(tag: DerivedTag): TagDetails {
  return describeTag(tag, dividePages(tag));
}

function describeTag(
  { summary, slug, months, related }: DerivedTag,
  { newest }: Pick<TagDetails, "newest">,
): TagDetails {
  return { ...summary, slug, months, related, newest };
}

/** A power of two, so that a library that grows seldom moves its tags about. */
export function countFiles(size: number, target: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(size / target)));
}

type TagPages = Pick<TagDetails, "newest"> & {
  readonly pages: readonly (readonly [file: string, page: TagPageFile])[];
};

/** Fills pages from the oldest episode on; the newest one is the one being filled with the last full one. */
function dividePages({ hash, episodes }: DerivedTag): TagPages {
  const full: TagEpisode[][] = [];
  let open: TagEpisode[] = [];
  let characters = listCharacters;
  for (const piece of episodes.flatMap(divideEpisode)) {
    open.push(piece);
    characters += JSON.stringify(piece).length + 1;
    if (characters < pageCharacters) continue;
    full.push(open);
    open = [];
    characters = listCharacters;
  }
  const last = full.pop() ?? [];
  const findOlder = (page: number): Pick<TagPageFile, "older"> =>
    page > 0 ? { older: `${hash}-${page}.json` } : {};
  return {
    newest: { episodes: [...last, ...open].toReversed(), ...findOlder(full.length) },
    pages: full.map((page, index) => [
      `${hash}-${index + 1}.json`,
      { version: tagPageFormat.version, episodes: page.toReversed(), ...findOlder(index) },
    ]),
  };
}

/** Parts of an episode that fit into a page, the last moments first, as pages are filled. */
function divideEpisode(episode: TagEpisode): TagEpisode[] {
  const parts: TagEpisode[] = [];
  let moments: TagEpisode["moments"] = [];
  let characters = listCharacters;
  for (const moment of episode.moments.toReversed()) {
    moments.unshift(moment);
    characters += JSON.stringify(moment).length + 1;
    if (characters < pageCharacters) continue;
    parts.push({ ...episode, moments });
    moments = [];
    characters = listCharacters;
  }
  return moments.length > 0 || parts.length === 0 ? [...parts, { ...episode, moments }] : parts;
}
