import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { parseShowNotes } from "../notes/show-notes.ts";
import { readSystemCode, toInputFault } from "../faults/input-file.ts";
import { readPlainFile } from "../faults/plain-file.ts";
import { hasSameBytes, parsePublishedEpisode, readEpisodeText } from "./published-episode.ts";
import { PublishError } from "../faults/publish-error.ts";
import { isSoundName } from "./sound-name.ts";
import type { EpisodeFolder } from "./write-episode-folder.ts";

/** How the folder that stands there compares with what shall be written. */
export type PublishedState =
  | { readonly state: "free" | "unchanged" | "changed" }
  /** It has exact times where the new one has estimates. */
  | { readonly state: "better-timed" }
  /** It has times from a sidecar where the new one was listened to. */
  | { readonly state: "sidecar-timed" }
  /** Its sound is another, and so its title may be. */
  | { readonly state: "taken"; readonly title: string };

/**
 * Compares a folder with the one that stands there, byte for byte.
 *
 * @throws PublishError when what stands there cannot be read
 */
export async function comparePublished(
  folder: EpisodeFolder,
  { timing }: EpisodeFile,
): Promise<PublishedState> {
  try {
    const found = await compare(folder);
    if (found.state !== "changed" || timing.source === "sidecar") return found;
    const source = await findSource(folder);
    const isEstimate = timing.source === "estimated";
    if (source === "sidecar") return { state: isEstimate ? "better-timed" : "sidecar-timed" };
    return isEstimate && source === "aligned" ? { state: "better-timed" } : found;
  } catch (cause) {
    // A file instead of a folder is told by the writing that will fail.
    if (["ENOENT", "ENOTDIR"].includes(readSystemCode(cause))) return { state: "free" };
    throw new PublishError(toInputFault(folder, cause), { cause });
  }
}

async function compare(folder: EpisodeFolder): Promise<PublishedState> {
  const names = await readdir(folder.path);
  const audioFiles = names.filter(isSoundName);
  const notes = names.includes("notes.md")
    ? await readPlainFile(join(folder.path, "notes.md"))
    : null;
  const episode = names.includes("episode.json") ? await readEpisodeText(folder.path) : "";
  const published = parsePublishedEpisode(episode);
  const currentFiles = audioFiles.filter((name) => name === (published?.audio.file ?? name));
  const isElsewhere = published?.audio.url !== undefined || folder.audioUrl !== undefined;
  const sameAudio = isElsewhere
    ? findSameAddress(folder, published)
    : await findSameSound(folder, currentFiles);
  const isTaken = isElsewhere ? published !== undefined : audioFiles.length > 0;
  if (isTaken && sameAudio === undefined) {
    const title = published?.title ?? parseShowNotes(notes?.toString() ?? "").notes.title;
    return { state: "taken", title };
  }
  const sameNotes =
    folder.notesPath === undefined
      ? notes === null
      : notes !== null && notes.equals(await readPlainFile(folder.notesPath));
  const isSame =
    sameAudio === folder.audioFile &&
    sameNotes &&
    episode === folder.episode &&
    (await hasPictures(folder));
  // One more: the sound that was replaced last.
  return { state: isSame && audioFiles.length <= 2 ? "unchanged" : "changed" };
}

async function hasPictures({ path: own, pictures = [] }: EpisodeFolder): Promise<boolean> {
  for (const { path, file } of pictures) {
    if (!(await hasSameBytes(join(own, file), path).catch(() => false))) return false;
  }
  return true;
}

async function findSource(
  folder: EpisodeFolder,
): Promise<EpisodeFile["timing"]["source"] | undefined> {
  const published = parsePublishedEpisode(await readEpisodeText(folder.path));
  // An episode without a transcript has no times that could be lost.
  return published && published.transcript.length > 0 ? published.timing.source : undefined;
}

/** The name of a sound that stands at the same address elsewhere, if it does. */
function findSameAddress(
  { audioUrl, audioFile }: EpisodeFolder,
  published: EpisodeFile | undefined,
): string | undefined {
  return audioUrl !== undefined && published?.audio.url === audioUrl ? audioFile : undefined;
}

/** The file with the same sound as the one that shall be published, if there is one. */
async function findSameSound(
  { path, audioPath, givenAudioPath }: EpisodeFolder,
  names: readonly string[],
): Promise<string | undefined> {
  const own = [audioPath, givenAudioPath].filter((one) => one !== undefined);
  for (const name of names) {
    for (const sound of own) if (await hasSameBytes(join(path, name), sound)) return name;
  }
  return undefined;
}
