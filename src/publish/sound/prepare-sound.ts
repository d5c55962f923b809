import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import { copySoundTrack } from "./copy-sound-track.ts";
import { claimLength } from "./claim-length.ts";
import { fixMp3, readMp3Content } from "./header/fix-mp3.ts";
import { identifySound, type IdentifiedSound } from "./identify-sound.ts";

/** The sound that is to be published: the publisher's own file, or a copy beside it. */
export interface PreparedSound {
  readonly file: InputFile;
  /** What the file is; undefined for a copy, at which nobody has looked yet. */
  readonly identified?: IdentifiedSound;
  readonly warnings: readonly PublishFault[];
  /** Removes the copy. */
  readonly dispose: () => Promise<void>;
}

/** How a sound is prepared. */
export interface PrepareOptions {
  /** Whether a header that misleads browsers is mended. */
  readonly fixes: boolean;
  readonly signal: AbortSignal;
}

/** Browsers that are wrong by less seek where they should. */
const rightSeconds = 0.1;

/**
 * Prepares a sound file to be published: of a video only the sound is taken, and where it is
 * wanted a header that tells a wrong length is mended. Both are done on a copy, and no sound is
 * encoded again.
 *
 * @throws PublishError when the file is no sound that browsers play
 */
export async function prepareSound(
  file: InputFile,
  options: PrepareOptions,
): Promise<PreparedSound> {
  const identified = await identifySound(file, options.signal);
  const write = findCopier(identified, file, options);
  const asItIs: PreparedSound = {
    file,
    identified,
    warnings: [],
    dispose: () => Promise.resolve(),
  };
  if (!write) return asItIs;
  const folder = await mkdtemp(join(tmpdir(), "station-sound-"));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, basename(file.path, extname(file.path)));
    const warning = await write(path);
    if (warning) return { file: { path, shownPath: file.shownPath }, warnings: [warning], dispose };
  } catch (cause) {
    await dispose();
    options.signal.throwIfAborted();
    const quoted = cause instanceof Error ? cause.message : "";
    throw new PublishError({ code: "damaged-audio", where: file.shownPath, quoted }, { cause });
  }
  await dispose();
  return asItIs;
}

/** Writes a copy and says why; undefined where none is needed. */
type Copier = (to: string) => Promise<PublishFault | undefined>;

function findCopier(
  { format, hasPicture }: IdentifiedSound,
  { path, shownPath: where }: InputFile,
  { fixes, signal }: PrepareOptions,
): Copier | undefined {
  if (format.decoder === "m4a" && hasPicture) {
    return async (to) =>
      (await copySoundTrack(path, to, signal))
        ? { code: "picture-left-out", where, quoted: "" }
        : undefined;
  }
  if (!fixes) return undefined;
  if (format.decoder === "mp3") return (to) => copyFixedMp3(path, to, where);
  if (format.decoder !== "aac") return undefined;
  return async (to) =>
    (await copySoundTrack(path, to, signal))
      ? { code: "sound-fixed", where, quoted: "an m4a around it" }
      : undefined;
}

async function copyFixedMp3(
  path: string,
  to: string,
  where: string,
): Promise<PublishFault | undefined> {
  const bytes = await readFile(path);
  const { seconds, frames } = readMp3Content(bytes);
  const claimed = await claimLength(path, mp3, undefined);
  const isRight = claimed !== undefined && Math.abs(claimed - seconds) < rightSeconds;
  if (isRight || frames.length === 0) return undefined;
  await writeFile(to, fixMp3(bytes));
  return { code: "sound-fixed", where, quoted: "a new index in its header" };
}

const mp3 = { extension: "mp3", mediaType: "audio/mpeg", decoder: "mp3" } as const;
