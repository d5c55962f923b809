import { readFile, stat } from "node:fs/promises";
import { inputLimits } from "../faults/input-limits.ts";
import type { SoundFormat } from "./sound-format.ts";
import { claimAdtsLength } from "./header/claim-adts-length.ts";
import { claimMp3Length } from "./header/claim-mp3-length.ts";
import { claimWavLength } from "./header/wav-content.ts";

/** Headers that tell the length in so many words need no arithmetic. */
const claims: Partial<Record<SoundFormat["decoder"], (bytes: Uint8Array) => number | undefined>> = {
  mp3: claimMp3Length,
  aac: claimAdtsLength,
  wav: claimWavLength,
};

/**
 * Reckons how long browsers will take a sound file to be before they have played it, in seconds.
 *
 * @param saidSeconds what its header says in so many words, where it does
 */
export async function claimLength(
  path: string,
  format: SoundFormat,
  saidSeconds: number | undefined,
): Promise<number | undefined> {
  const claim = claims[format.decoder];
  if (!claim) return saidSeconds;
  const { size } = await stat(path);
  return size <= inputLimits.headerBytes ? claim(await readFile(path)) : undefined;
}
