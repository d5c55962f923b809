import type { Moment, MomentGroup } from "../episode/moment-groups.ts";
import type { TagEpisode } from "./tag-index-file.ts";

/** The moments of one tag by episode, as its file has them; what goes on in another page is joined. */
export function createTagGroups(episodes: readonly TagEpisode[]): MomentGroup[] {
  const groups = new Map<string, MomentGroup>();
  for (const { id, title, date, moments } of episodes) {
    const before = groups.get(id)?.moments ?? [];
    const own = moments.map(({ story, startMs, endMs, text, hits }): Moment => ({
      story,
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
      text,
      ranges: hits,
    }));
    const all = [...own, ...before].toSorted((a, b) => a.startSeconds - b.startSeconds);
    groups.set(id, { id, title, date, moments: all });
  }
  return [...groups.values()];
}
