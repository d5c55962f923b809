import { createFeedGuid, createUuid } from "../guid/create-feed-guid.ts";

/** What an episode is when it is published for the first time. */
export interface NewEpisode {
  readonly id: string;
  /** The name of its sound, or its address elsewhere. */
  readonly sound: string;
  /** What feeds know its show by, as far as that is known. */
  readonly showGuid: string | undefined;
}

/**
 * What feeds will know a new episode by: it follows from the show's guid and the id, as it did for
 * episodes that have none of their own. Of a show without an address it follows from id and sound.
 */
export function createEpisodeGuid({ id, sound, showGuid }: NewEpisode): string {
  return showGuid === undefined ? createFeedGuid(`${id}/${sound}`) : createUuid(showGuid, id);
}
