import type { EpisodeFile } from "#core/files/episode-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { comparePublished } from "./compare-published.ts";
import type { PublishedEpisode } from "./episode-request.ts";
import { writeEpisodeFolder, type EpisodeFolder } from "./write-episode-folder.ts";

/** Whether another show that stands there may be replaced, and how the work is stopped. */
export interface PublishOptions {
  readonly replaces: boolean;
  readonly signal: AbortSignal;
}

/**
 * Writes a folder where it changes anything.
 *
 * @throws PublishError where something stands there that must not be lost
 */
export async function publishFolder(
  folder: EpisodeFolder,
  episode: EpisodeFile,
  { replaces, signal }: PublishOptions,
): Promise<Pick<PublishedEpisode, "isChanged" | "warnings">> {
  const { shownPath } = folder;
  const published = await comparePublished(folder, episode);
  if (published.state === "unchanged") return { isChanged: false, warnings: [] };
  if (published.state === "taken" && !replaces) {
    const { title: expected } = episode;
    throw new PublishError({
      code: "id-taken",
      where: shownPath,
      quoted: published.title,
      expected,
    });
  }
  if (published.state === "better-timed" && !replaces) {
    throw new PublishError({ code: "times-lost", where: shownPath, quoted: "" });
  }
  await writeEpisodeFolder(folder, signal);
  const isLost = published.state === "sidecar-timed";
  return {
    isChanged: true,
    warnings: isLost ? [{ code: "sidecar-lost", where: shownPath, quoted: "" }] : [],
  };
}
