import { cp, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { renderEpisodeFile, type EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import { checkPublishedFiles } from "../episode/check-published-files.ts";
import { readSystemCode, type InputFile } from "../faults/input-file.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { commandName, PublishError } from "../faults/publish-error.ts";
import { findEpisodeGuid } from "../site/feed/create-feed-item.ts";
import { findFeedStation } from "../site/feed/feed-station.ts";
import { findInside, readOptionalText } from "../workspace/load-published.ts";
import { findEpisodeFolder, loadEpisodeOf } from "./find-public-folder.ts";

/** An id and the one that takes its place. */
export interface EpisodeRename {
  readonly id: string;
  readonly newId: string;
}

/** What was moved, and where it stands now. */
export interface RenamedEpisode {
  readonly title: string;
  readonly shownPath: string;
}

/**
 * Gives an episode another id. The folder is built beside the old one, which goes when the new
 * one stands.
 *
 * @throws PublishError
 */
export async function renameEpisode(
  publicFolder: InputFile,
  { id, newId }: EpisodeRename,
): Promise<RenamedEpisode> {
  const episode = await loadEpisodeOf(publicFolder, id);
  if (!isEpisodeId(newId)) {
    throw new PublishError({ code: "bad-id", where: commandName, quoted: newId });
  }
  const from = findEpisodeFolder(publicFolder, id);
  const to = findEpisodeFolder(publicFolder, newId);
  if ((await stat(to.path).catch(() => undefined)) !== undefined) {
    const where = to.shownPath;
    throw new PublishError({ code: "id-in-use", where, quoted: newId });
  }
  await checkPublishedFiles(from);
  const formerIds = [...(episode.formerIds ?? []), id].filter((one) => one !== newId);
  const guid = episode.guid ?? (await findGuid(publicFolder, episode));
  const next = { ...episode, id: newId, formerIds, ...(guid !== undefined && { guid }) };
  await moveFolder(from, to, renderEpisodeFile(next));
  return { title: episode.title, shownPath: to.shownPath };
}

/** What feeds know it by so far: it must not change with the id. */
async function findGuid(
  publicFolder: InputFile,
  episode: EpisodeFile,
): Promise<string | undefined> {
  const file = findInside(publicFolder, filePaths.station);
  const text = await readOptionalText(file);
  if (text === undefined) return undefined;
  const { shownPath } = file;
  const station = findFeedStation(parseJsonFile(publishedStationFormat, { shownPath, text }));
  return station && findEpisodeGuid(station, episode);
}

async function moveFolder(from: InputFile, to: InputFile, episode: string): Promise<void> {
  try {
    const workspace = await mkdtemp(join(dirname(to.path), ".rename-"));
    try {
      const next = join(workspace, "next");
      await cp(from.path, next, { recursive: true });
      await writeFile(join(next, "episode.json"), episode);
      await rename(next, to.path);
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
    await rm(from.path, { recursive: true });
  } catch (cause) {
    const quoted = readSystemCode(cause) || String(cause);
    throw new PublishError({ code: "cannot-write", where: to.shownPath, quoted }, { cause });
  }
}
