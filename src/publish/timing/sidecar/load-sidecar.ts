import type { InputFile } from "../../faults/input-file.ts";
import type { JsonText } from "../../faults/parse-json-file.ts";
import { PublishError } from "../../faults/publish-error.ts";
import { readTextFile } from "../../faults/read-text-file.ts";
import { readSidecar } from "./read-sidecar.ts";
import type { SidecarTimes } from "./sidecar-times.ts";

/** Times from a file beside the sound. */
export interface Sidecar {
  readonly shownPath: string;
  readonly times: SidecarTimes;
  /** The flag that goes on without the file; undefined when the publisher named it. */
  readonly bypass?: string;
}

/** The flag that goes on without a file that lies beside the sound. */
export const sidecarBypass = "--no-sidecar";

/**
 * Loads the times of the paragraphs from the file that the publisher named.
 *
 * @throws PublishError when the file is at fault or says something else
 */
export async function loadSidecar(
  paragraphs: readonly string[],
  given: InputFile,
): Promise<Sidecar> {
  const file: JsonText = { shownPath: given.shownPath, text: await readTextFile(given) };
  return { shownPath: given.shownPath, times: readSidecar(paragraphs, file) };
}

/**
 * The same from a file that was found beside the sound.
 *
 * @throws PublishError that names the flag which goes on without it
 */
export function readFoundSidecar(paragraphs: readonly string[], file: JsonText): Sidecar {
  return nameBypass(() => ({
    shownPath: file.shownPath,
    times: readSidecar(paragraphs, file),
    bypass: sidecarBypass,
  }));
}

/** Does something with a file that was found; a fault names the flag that goes on without it. */
export function nameBypass<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const [fault] = cause instanceof PublishError ? cause.faults : [];
    throw fault ? new PublishError({ ...fault, bypass: sidecarBypass }, { cause }) : cause;
  }
}
