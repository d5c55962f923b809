import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { filePaths } from "#core/files/file-paths.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import type { StoryNames } from "../notes/divide-stories.ts";

const schema = v.object({ storyNames: publishedStationFormat.schema.entries.storyNames });

/** What the show calls its parts; nothing where `station.json` does not say it. */
export async function loadStoryNames(publicFolder: InputFile): Promise<StoryNames> {
  try {
    const text = await readFile(join(publicFolder.path, filePaths.station), "utf8");
    return v.parse(schema, JSON.parse(text)).storyNames ?? {};
  } catch {
    // What is wrong with it is told when the site is built.
    return {};
  }
}
