import type { Episode } from "../episode/episode.ts";
import {
  createSearchStory,
  type SearchTextEpisode,
  type SpokenSentence,
} from "./search-text-file.ts";

/**
 * What the search's own files say of an episode, made of its text: for searching where those are
 * not to be had. Stories in which nothing is spoken are left out.
 */
export function createSpokenText(episode: Episode): SearchTextEpisode {
  const { id, headline, date, tags, stories, transcript } = episode;
  const { paragraphs, cues } = transcript;
  const spoken = stories.map((): SpokenSentence[] => []);
  for (const { text, story, firstCue, endCue } of paragraphs) {
    for (let index = firstCue; index < endCue; index += 1) {
      const cue = cues[index];
      if (!cue?.isSpoken) continue;
      const next = index + 1 < endCue ? cues[index + 1] : undefined;
      spoken[story]?.push({
        text: text.slice(cue.start, next?.start ?? text.length),
        startMs: Math.round(cue.startSeconds * 1000),
        endMs: Math.round(cue.endSeconds * 1000),
        isLast: !next?.isSpoken,
      });
    }
  }
  return {
    id,
    title: headline,
    date,
    tags: [...tags],
    stories: stories.flatMap((story, index) => {
      const sentences = spoken[index] ?? [];
      return sentences.length > 0 ? [createSearchStory(story, sentences)] : [];
    }),
  };
}
