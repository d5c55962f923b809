import { findLanguage } from "../align/spoken-words.ts";
import type { InputFile } from "../../faults/input-file.ts";
import type { JsonText } from "../../faults/parse-json-file.ts";
import { PublishError } from "../../faults/publish-error.ts";
import { readTextFile } from "../../faults/read-text-file.ts";
import { findSidecar } from "./find-sidecar.ts";
import { readSidecar } from "./read-sidecar.ts";
import type { SidecarTimes } from "./sidecar-times.ts";

/** Times from a file beside the sound. */
export interface Sidecar {
  readonly shownPath: string;
  readonly times: SidecarTimes;
  /** The flag that goes on without the file; undefined when the publisher named it. */
  readonly bypass?: string;
}

/** Where times may stand. */
export interface SidecarInputs {
  /** The file that the publisher named. */
  readonly given: InputFile | undefined;
  /** A file beside it is used where none is named; undefined when none is wanted. */
  readonly sound: InputFile | undefined;
}

const bypass = "--no-sidecar";

/**
 * Loads the times of the paragraphs from the file that is named or, without one, found beside
 * the sound; undefined where there is none.
 *
 * @throws PublishError when the file is at fault or says something else
 */
export async function loadSidecar(
  paragraphs: readonly string[],
  { given, sound }: SidecarInputs,
): Promise<Sidecar | undefined> {
  if (given) {
    const file: JsonText = { shownPath: given.shownPath, text: await readTextFile(given) };
    return { shownPath: given.shownPath, times: readSidecar(paragraphs, file) };
  }
  if (!sound) return undefined;
  try {
    const file = await findSidecar(sound, findLanguage(paragraphs.join(" ")));
    return file && { shownPath: file.shownPath, times: readSidecar(paragraphs, file), bypass };
  } catch (cause) {
    const [fault] = cause instanceof PublishError ? cause.faults : [];
    throw fault ? new PublishError({ ...fault, bypass }, { cause }) : cause;
  }
}
