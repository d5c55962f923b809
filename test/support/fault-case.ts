import type { CommandResult } from "#publish/command/station-command.ts";
import { createShowFolder, runStation } from "./run-station.ts";
import { readTree } from "./temporary-folder.ts";

/** What is wrong, and the sentence that says so. */
export interface FaultCase {
  readonly code: string;
  /** Files in place of, or beside, `notes.md` and `audio.wav`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly says: string;
}

/** The command that publishes a show folder. */
export const addCommand = ["add", "notes.md", "audio.wav", "--force-estimate"];

/** What a faulty command printed, and what it changed: nothing, one hopes. */
export interface FaultOutcome extends CommandResult {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** Runs a faulty command in a folder of its own. */
export async function runFaultCase({ files, args = addCommand }: FaultCase): Promise<FaultOutcome> {
  const folder = createShowFolder(files);
  const before = readTree(folder);
  const result = await runStation(folder, args);
  return { ...result, before, after: readTree(folder) };
}
