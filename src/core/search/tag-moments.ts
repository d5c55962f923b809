import type { Moment, MomentGroup } from "../episode/moment-groups.ts";
import type { TagEpisode } from "./tag-index-file.ts";

/** The moments of one tag by episode, as its file has them; what goes on in another page is joined. */
export function createTagGroups(episodes: readonly TagEpisode[]): MomentGroup[] {
  const groups = new Map<string, MomentGroup>();
  for (const { id, title, date, moments } of episodes) {
    const before = groups.get(id)?.moments ?? [];
    const own = moments.map(({ story, number, startMs, endMs, text, hits }): Moment => ({
      story,
      number,
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

/** Titles of stories by the id of their episode. */
export type EpisodeStories = ReadonlyMap<string, ReadonlySet<string>>;

/** The stories in which a tag is spoken, by episode. */
export function listTagStories(episodes: readonly TagEpisode[]): EpisodeStories {
  const stories = new Map<string, Set<string>>();
  for (const { id, moments } of episodes) {
    const own = stories.get(id) ?? new Set();
    for (const { story } of moments) own.add(story);
    stories.set(id, own);
  }
  return stories;
}
