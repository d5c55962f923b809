import { stat } from "node:fs/promises";
import type { InputFile } from "../faults/input-file.ts";
import { loadSound } from "../sound/load-sound.ts";

/** Loads how loud a sound is: a byte for each 10 ms, 255 where it is loudest. */
export type DeskLevels = (file: InputFile, signal: AbortSignal) => Promise<Uint8Array>;

/** Makes a loader that decodes a sound once, and again when its file is another. */
export function createDeskLevels(): DeskLevels {
  let known: { readonly key: string; readonly levels: Promise<Uint8Array> } | undefined;
  return async (file, signal) => {
    const { mtimeMs, size } = await stat(file.path);
    const key = `${file.path} ${mtimeMs} ${size}`;
    if (known?.key !== key) known = { key, levels: measureLevels(file, signal) };
    const { levels } = known;
    // What failed is tried again.
    levels.catch(() => (known = undefined));
    return levels;
  };
}

async function measureLevels(file: InputFile, signal: AbortSignal): Promise<Uint8Array> {
  const { levels } = await loadSound(file, { signal });
  const loudest = levels.reduce((most, level) => Math.max(most, level), 1e-6);
  // Quiet beginnings of words shall be seen.
  return Uint8Array.from(levels, (level) => Math.round(255 * Math.sqrt(level / loudest)));
}
