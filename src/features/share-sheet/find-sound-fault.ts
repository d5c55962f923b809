import { isForeign } from "#catalog/sound/cut-sound-clip.ts";

/** Why a sound could not be read: its host keeps it from pages of others, or something passing. */
export type SoundFault = "noSound" | "noHost";

/** What to say of a sound that could not be read; without a network no host is to blame. */
export function findSoundFault(url: string, rootUrl: string): SoundFault {
  return isForeign(url, rootUrl) && navigator.onLine ? "noHost" : "noSound";
}
