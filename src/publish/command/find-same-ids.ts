import type { EpisodePair, PairFault } from "./find-pairs.ts";
import { loadNotes } from "../notes/load-notes.ts";
import { PublishError } from "../faults/publish-error.ts";

/**
 * Finds the pairs whose notes have the same date, which would be the id of both.
 * Notes at fault have none here: the work on them will tell.
 */
export async function findSameIds(pairs: readonly EpisodePair[]): Promise<readonly PairFault[]> {
  const dates = await Promise.all(pairs.map(findDate));
  return pairs.flatMap(({ name, notes: { shownPath } }, index): PairFault[] => {
    const date = dates[index];
    const other = pairs.find((_, at) => at !== index && dates[at] === date);
    if (date === undefined || !other) return [];
    const expected = other.notes.shownPath;
    return [{ name, fault: { code: "same-id", where: shownPath, quoted: date, expected } }];
  });
}

async function findDate({ notes }: EpisodePair): Promise<string | undefined> {
  try {
    return (await loadNotes(notes)).notes.date;
  } catch (error) {
    if (error instanceof PublishError) return undefined;
    throw error;
  }
}
