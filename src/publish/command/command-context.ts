import type { StationProgress } from "../episode/measure-progress.ts";
import type { InputFile } from "../faults/input-file.ts";
import type { FolderProgress } from "./show-progress.ts";

/** Where the command was called, and how it is stopped. */
export interface CommandContext {
  /** Typed paths are relative to this folder. */
  readonly workingFolder: string;
  /** Used when no `--public` is given. */
  readonly publicFolder: InputFile;
  /** How this program is started: the pairs of a folder are worked on by others like it. */
  readonly program: readonly string[];
  readonly signal: AbortSignal;
  /** Told often how far the work is. */
  readonly onProgress?: (progress: StationProgress | FolderProgress) => void;
  /** Asks the publisher; undefined where nobody sits at a terminal. */
  readonly ask?: ((question: string, preset: string) => Promise<string>) | undefined;
  /** Told at once what cannot wait for the report. */
  readonly onNotice?: (sentence: string) => void;
}
