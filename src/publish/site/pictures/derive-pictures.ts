import { join } from "node:path";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import type { InputFile } from "../../faults/input-file.ts";
import { readPlainFile } from "../../faults/plain-file.ts";
import { createPictureCache } from "./picture-cache.ts";
import { createPictureStudio } from "./picture-studio.ts";
import { planPictures, type PicturedEpisode, type PicturePlan } from "./plan-pictures.ts";
import type { CoverSquare } from "./render-cover.ts";

/** Reads a picture that was made. */
export type PictureSource = () => Promise<Uint8Array>;

/** The pictures of a site. */
export interface SitePictures {
  /** By path; all of them never stand in memory. */
  readonly files: ReadonlyMap<string, PictureSource>;
  readonly plan: PicturePlan;
  /** The cover at the sizes that previews and apps want, largest first; none where there is none. */
  readonly covers: readonly Pick<CoverSquare, "path" | "side">[];
  /** What is not as it should be, in sentences. */
  readonly problems: readonly string[];
}

/** Of whom pictures are made. */
export interface PictureSubjects {
  readonly station: PublishedStation;
  readonly episodes: readonly PicturedEpisode[];
}

/** Where pictures come from and are kept. */
export interface PictureFolders {
  readonly publicFolder: InputFile;
  readonly cacheFolder: string;
}

/**
 * Makes the pictures that are not there yet from an earlier build: a preview for each episode,
 * for each story where the station wants it, and the cover in the size of apps.
 */
export async function derivePictures(
  { station, episodes }: PictureSubjects,
  { publicFolder, cacheFolder }: PictureFolders,
): Promise<SitePictures> {
  const cover = await readPublic(publicFolder, station.cover);
  const scene = await readPublic(publicFolder, station.scene);
  const art = scene ?? cover;
  const kind = scene ? "scene" : "cover";
  const plan = planPictures(station, episodes, { kind: art ? kind : "none", bytes: art?.bytes });
  const cache = createPictureCache(cacheFolder);
  const studio = createPictureStudio(cache);
  const files = new Map<string, PictureSource>();
  for (const planned of plan.cards) {
    const { path } = planned;
    const made = cache.has(path) ? undefined : await studio.findCard(planned, art?.bytes);
    // What cannot be kept stands in memory.
    const held = made && !cache.has(path) ? made : undefined;
    files.set(path, async () => held ?? (await studio.findCard(planned, art?.bytes)));
  }
  const rendered = cover && (await studio.findCover(cover.bytes));
  const squares = rendered?.squares ?? [];
  for (const { path, picture } of squares) files.set(path, () => Promise.resolve(picture));
  await cache.prune([...files.keys()]);
  const { missing, isArtUnreadable } = studio;
  return {
    files,
    plan,
    covers: squares.map(({ path, side }) => ({ path, side })),
    problems: [
      ...(missing.size > 0 ? [describeMissing(publicFolder, missing)] : []),
      ...(scene && isArtUnreadable() ? [`${scene.shownPath}: ${unreadable}`] : []),
      ...(cover && rendered?.problem !== undefined
        ? [`${cover.shownPath}: ${rendered.problem}`]
        : []),
    ],
  };
}

const unreadable = "this is no picture that can be read, so previews go without it";

interface PublicPicture {
  readonly shownPath: string;
  readonly bytes: Uint8Array;
}

/** Undefined where no file is named or there is none; whoever checks the station says so. */
async function readPublic(
  { path, shownPath }: InputFile,
  name: string | undefined,
): Promise<PublicPicture | undefined> {
  if (name === undefined) return undefined;
  const bytes = await readPlainFile(join(path, name)).catch(() => undefined);
  return bytes && { shownPath: join(shownPath, name), bytes };
}

function describeMissing({ shownPath }: InputFile, missing: ReadonlySet<string>): string {
  const named = [...missing].map((character) => `${character} (U+${toHex(character)})`).join(", ");
  return `${shownPath}: no font has ${named}, so preview pictures leave it out — write it another way in titles and teasers if it matters`;
}

function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
