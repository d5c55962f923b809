import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import { suggestWords } from "#core/search/suggest-words.ts";
import { escapeControls } from "../faults/escape-controls.ts";
import type { InputFile } from "../faults/input-file.ts";
import { findJsonLine } from "../faults/parse-json-file.ts";
import { readTextFile } from "../faults/read-text-file.ts";

/**
 * Says in a sentence each what `station.json` holds that nobody reads: most of it is mistyped. Keys
 * that begin with `$` or `_` are the publisher's own.
 */
export async function reportUnknownKeys(publicFolder: InputFile): Promise<string[]> {
  const shownPath = join(publicFolder.shownPath, filePaths.station);
  const path = join(publicFolder.path, filePaths.station);
  const text = await readTextFile({ path, shownPath });
  const known = Object.keys(publishedStationFormat.schema.entries);
  return Object.keys(Object(JSON.parse(text)))
    .filter((key) => !known.includes(key) && !/^[$_]/u.test(key))
    .map((key) => {
      const isSame = (other: string): boolean => other.toLowerCase() === key.toLowerCase();
      const meant = known.find(isSame) ?? suggestWords(key, known)[0];
      const mend = meant === undefined ? "take it out" : `did you mean "${meant}"?`;
      const line = findJsonLine(text, [key]);
      return escapeControls(`${shownPath}:${line}: nothing reads “${key}” — ${mend}`);
    });
}
