import { findStoryIndexAt, type Story } from "#core/episode/episode.ts";

/** How many of some times, in seconds, lie in each story, by its index. */
export function countByStory(stories: readonly Story[], seconds: readonly number[]): number[] {
  const counts = stories.map(() => 0);
  for (const at of seconds) {
    const story = findStoryIndexAt(stories, at);
    counts[story] = (counts[story] ?? 0) + 1;
  }
  return counts;
}
