import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { InputFile } from "../faults/input-file.ts";
import { inputLimits } from "../faults/input-limits.ts";
import { PublishError } from "../faults/publish-error.ts";
import type { AddressRules } from "./outside-address.ts";
import { readAnswerChunks } from "./read-answer.ts";
import { requestOutside } from "./request-outside.ts";

/** A copy that is listened to, and then thrown away. */
export interface DownloadedSound {
  readonly file: InputFile;
  readonly dispose: () => Promise<void>;
}

/** How a sound is downloaded. */
export interface DownloadOptions extends AddressRules {
  readonly signal: AbortSignal;
}

/**
 * Downloads a sound into a folder of its own.
 *
 * @throws PublishError
 */
export async function downloadSound(url: URL, options: DownloadOptions): Promise<DownloadedSound> {
  const where = url.href;
  const mostSeconds = inputLimits.downloadSeconds;
  const { status, response } = await requestOutside(url, { ...options, mostSeconds });
  if (status !== 200) {
    response.destroy();
    throw new PublishError({ code: "host-refused", where, quoted: String(status) });
  }
  const folder = await mkdtemp(join(tmpdir(), "station-download-"));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "sound");
    const chunks = readAnswerChunks(response, { where, mostBytes: inputLimits.soundBytes });
    await pipeline(Readable.from(chunks), createWriteStream(path), { signal: options.signal });
    return { file: { path, shownPath: where }, dispose };
  } catch (cause) {
    await dispose();
    options.signal.throwIfAborted();
    throw cause;
  }
}
