import * as v from "valibot";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { createFeedGuid } from "../guid/create-feed-guid.ts";
import type { StoryNames } from "../notes/divide-stories.ts";
import { findInside, readOptionalText } from "../workspace/load-published.ts";

const { guid, siteUrl, storyNames } = publishedStationFormat.schema.entries;
const format = { ...publishedStationFormat, schema: v.object({ guid, siteUrl, storyNames }) };

/** What `station.json` says that goes into each episode. */
export interface ShowFacts {
  /** What the show calls its parts. */
  readonly storyNames?: StoryNames | undefined;
  /** What feeds know the show by; undefined where it has neither a guid nor an address. */
  readonly guid?: string | undefined;
}

/**
 * Reads what of `station.json` goes into each episode; nothing where there is none. What is wrong
 * with the rest of it is told when the site is built.
 *
 * @throws PublishError where it cannot be read, or says this wrongly: it stays in the episode
 */
export async function loadShowFacts(publicFolder: InputFile): Promise<ShowFacts> {
  const file = findInside(publicFolder, filePaths.station);
  const text = await readOptionalText(file);
  if (text === undefined) return {};
  const station = parseJsonFile(format, { shownPath: file.shownPath, text });
  const ofAddress = station.siteUrl && createFeedGuid(station.siteUrl + feedPaths.show());
  return { storyNames: station.storyNames, guid: station.guid ?? ofAddress };
}
