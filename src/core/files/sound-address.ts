import { filePaths } from "./file-paths.ts";

/** What the address of a sound follows from. */
export interface AddressedSound {
  readonly id: string;
  readonly audio: { readonly file: string; readonly url?: string | undefined };
}

/**
 * The address of an episode's sound: on another host a whole one, else relative to the site's
 * root. A file's name is text: `#` or `%` in it is not read as part of the address.
 *
 * @example findSoundAddress({ id: "pilot", audio: { file: "a b.mp3" } }) // "episodes/pilot/a%20b.mp3"
 */
export function findSoundAddress({ id, audio }: AddressedSound): string {
  return audio.url ?? filePaths.episodeFolder(id) + encodeURIComponent(audio.file);
}

/** The same as the episode's own page finds it. */
export function findSoundBeside({ audio }: AddressedSound): string {
  return audio.url ?? encodeURIComponent(audio.file);
}

/** Origins of other hosts that play a part when an episode is heard; none where the site has its sound. */
export function listSoundOrigins({
  audio: { url, origins = [] },
}: {
  readonly audio: {
    readonly url?: string | undefined;
    readonly origins?: readonly string[] | undefined;
  };
}): string[] {
  if (url === undefined) return [];
  // Not by `URL`: core knows no such thing. The address was checked when it was read.
  const [own = ""] = /^https?:\/\/[^/?#]+/iu.exec(url) ?? [];
  return [...new Set([own.toLowerCase(), ...origins])];
}
