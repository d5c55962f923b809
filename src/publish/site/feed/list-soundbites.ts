import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { FeedSoundbite } from "#core/feed/feed.ts";

/** Podcasting 2.0 recommends 15 to 120 seconds. */
const longestMs = 120_000;

/**
 * The answers to an episode's teasers: each from the start of its story to the end of the last
 * sentence there within two minutes.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md
 */
export function listSoundbites({ teasers, stories, transcript }: EpisodeFile): FeedSoundbite[] {
  return teasers.flatMap(({ text, story: index }): FeedSoundbite[] => {
    const story = stories[index];
    if (!story || story.startMs >= story.endMs) return [];
    const latestMs = Math.min(story.endMs, story.startMs + longestMs);
    const ends = transcript
      .filter((paragraph) => paragraph.story === index)
      .flatMap(({ cues }) => cues.map((cue) => cue.endMs))
      .filter((end) => end > story.startMs && end <= latestMs);
    const endMs = ends.length === 0 ? latestMs : Math.max(...ends);
    const durationSeconds = (endMs - story.startMs) / 1000;
    return [{ startSeconds: story.startMs / 1000, durationSeconds, title: text }];
  });
}
