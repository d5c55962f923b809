import type { EpisodeFile } from "#core/files/episode-file.ts";
import { listSoundOrigins } from "#core/files/sound-address.ts";
import type { SoundHosts } from "./host-rules.ts";

/** The other hosts that the sounds of these episodes stand on, in the order of their names. */
export function listSoundHosts(episodes: readonly Pick<EpisodeFile, "audio">[]): SoundHosts {
  const list = (own: typeof episodes): string[] =>
    [...new Set(own.flatMap((episode) => listSoundOrigins(episode)))].toSorted((a, b) =>
      a < b ? -1 : 1,
    );
  return {
    played: list(episodes),
    read: list(episodes.filter(({ audio }) => audio.isReadable === true)),
  };
}
