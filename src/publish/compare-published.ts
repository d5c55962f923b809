import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { episodeFileSchema, type EpisodeFile } from "#core/episode-file.ts";
import { parseShowNotes } from "#core/show-notes.ts";
import { parseFile } from "#core/versioned-file.ts";
import { readSystemCode, toInputFault } from "./input-file.ts";
import { PublishError } from "./publish-error.ts";
import type { EpisodeFolder } from "./write-episode-folder.ts";

/** How the folder that stands there compares with what shall be written. */
export type PublishedState =
  | { readonly state: "free" | "unchanged" | "changed" }
  /** It has exact times where the new one has estimates. */
  | { readonly state: "better-timed" }
  /** Both its title and its sound are another's. */
  | { readonly state: "taken"; readonly title: string };

/**
 * Compares a folder with what stands in its place, byte for byte.
 *
 * @throws PublishError when what stands there cannot be read
 */
export async function comparePublished(
  folder: EpisodeFolder,
  { title, timing }: EpisodeFile,
): Promise<PublishedState> {
  try {
    const found = await compare(folder, title);
    const isEstimate = timing.source === "estimated";
    return isEstimate && found.state === "changed" && (await hasExactTimes(folder))
      ? { state: "better-timed" }
      : found;
  } catch (cause) {
    // A file in place of a folder is told by the writing that will fail.
    if (["ENOENT", "ENOTDIR"].includes(readSystemCode(cause))) return { state: "free" };
    throw new PublishError(toInputFault(folder, cause), { cause });
  }
}

async function compare(folder: EpisodeFolder, title: string): Promise<PublishedState> {
  const names = await readdir(folder.path);
  const audioFiles = names.filter((name) => name.startsWith("audio."));
  const notes = names.includes("notes.md") ? await readFile(join(folder.path, "notes.md")) : null;
  const episode = names.includes("episode.json")
    ? await readFile(join(folder.path, "episode.json"), "utf8")
    : "";
  const sameAudio = await hasSameBytes(folder, audioFiles);
  if (audioFiles.length > 0 && !sameAudio) {
    const publishedTitle = findTitle(episode, notes?.toString() ?? "");
    if (publishedTitle !== title) return { state: "taken", title: publishedTitle };
  }
  const sameNotes = notes !== null && notes.equals(await readFile(folder.notesPath));
  const isSame = sameAudio && sameNotes && episode === folder.episode;
  return { state: isSame && audioFiles.length === 1 ? "unchanged" : "changed" };
}

async function hasSameBytes(
  folder: EpisodeFolder,
  audioFiles: readonly string[],
): Promise<boolean> {
  if (!audioFiles.includes(folder.audioFile)) return false;
  const [published, given] = await Promise.all([
    hashFile(join(folder.path, folder.audioFile)),
    hashFile(folder.audioPath),
  ]);
  return published === given;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function hasExactTimes(folder: EpisodeFolder): Promise<boolean> {
  const episode = parseEpisode(await readFile(join(folder.path, "episode.json"), "utf8"));
  return episode !== undefined && episode.timing.source !== "estimated";
}

/** The title of what is published: from its episode file or, where that is damaged, its notes. */
function findTitle(episode: string, notes: string): string {
  return parseEpisode(episode)?.title ?? parseShowNotes(notes).notes.title;
}

/** Undefined for what is damaged or not there. */
function parseEpisode(text: string): EpisodeFile | undefined {
  try {
    const result = parseFile(episodeFileSchema, JSON.parse(text));
    return result.ok ? result.value : undefined;
  } catch {
    return undefined;
  }
}
