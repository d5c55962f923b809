import type { EpisodeRequest } from "../episode/episode-request.ts";
import { downloadSound } from "../import/download-sound.ts";
import { measureSound } from "../import/measure-sound.ts";
import { parseOutsideAddress, type AddressRules } from "../import/outside-address.ts";

/** A sound on another host, as the making of an episode takes it. */
export interface OpenedSound extends Required<Pick<EpisodeRequest, "audioFile" | "elsewhere">> {
  /** Removes the copy that was listened to. */
  readonly dispose: () => Promise<void>;
}

/** Whether it is downloaded, and how it may be had. */
export interface OpenOptions extends AddressRules {
  readonly listens: boolean;
  readonly signal: AbortSignal;
}

/**
 * Measures a sound on another host, and downloads it where it is to be listened to.
 *
 * @throws PublishError
 */
export async function openSoundElsewhere(
  address: string,
  { listens, ...options }: OpenOptions,
): Promise<OpenedSound> {
  const url = parseOutsideAddress(address, options);
  const elsewhere = await measureSound(url, { ...options, needsLength: !listens });
  if (!listens) return { elsewhere, audioFile: undefined, dispose: () => Promise.resolve() };
  const { file, dispose } = await downloadSound(url, options);
  return { elsewhere, audioFile: file, dispose };
}
