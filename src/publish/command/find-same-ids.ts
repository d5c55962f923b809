import type { EpisodePair, PairFault } from "./find-pairs.ts";
import { findIdentity } from "../episode/find-identity.ts";
import { loadNotes } from "../notes/load-notes.ts";
import { PublishError } from "../faults/publish-error.ts";

/**
 * Finds the pairs that would have the same id, which is their date where the notes do not say
 * another. Notes at fault have none here: the work on them will tell.
 */
export async function findSameIds(pairs: readonly EpisodePair[]): Promise<readonly PairFault[]> {
  const ids = await Promise.all(pairs.map(findId));
  return pairs.flatMap(({ name, notes: { shownPath } }, index): PairFault[] => {
    const id = ids[index];
    const other = pairs.find((_, at) => at !== index && ids[at] === id);
    if (id === undefined || !other) return [];
    const expected = other.notes.shownPath;
    return [{ name, fault: { code: "same-id", where: shownPath, quoted: id, expected } }];
  });
}

async function findId({ notes: file, audio }: EpisodePair): Promise<string | undefined> {
  try {
    const { notes } = await loadNotes(file);
    const names = [file.shownPath, audio.shownPath];
    const today = new Date().toISOString().slice(0, 10);
    return findIdentity({ flags: {}, notes, names, media: {}, where: file.shownPath, today }).id;
  } catch (error) {
    if (error instanceof PublishError) return undefined;
    throw error;
  }
}
