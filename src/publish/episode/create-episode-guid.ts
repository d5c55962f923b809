import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import { createFeedGuid, createUuid } from "../guid/create-feed-guid.ts";

const { guid, siteUrl } = publishedStationFormat.schema.entries;
const schema = v.object({ guid, siteUrl });

/** What an episode is when it is published for the first time. */
export interface NewEpisode {
  readonly id: string;
  /** The name of its sound, or its address elsewhere. */
  readonly sound: string;
}

/**
 * What feeds will know a new episode by: it follows from the show's guid and the id, as it did for
 * episodes that have none of their own. Of a show without an address it follows from id and sound.
 */
export async function createEpisodeGuid(
  publicFolder: InputFile,
  { id, sound }: NewEpisode,
): Promise<string> {
  const show = await findShowGuid(publicFolder);
  return show === undefined ? createFeedGuid(`${id}/${sound}`) : createUuid(show, id);
}

async function findShowGuid(publicFolder: InputFile): Promise<string | undefined> {
  try {
    const text = await readFile(join(publicFolder.path, filePaths.station), "utf8");
    const station = v.parse(schema, JSON.parse(text));
    if (station.guid !== undefined) return station.guid;
    return station.siteUrl && createFeedGuid(station.siteUrl + feedPaths.show());
  } catch {
    // What is wrong with it is told when the site is built.
    return undefined;
  }
}
