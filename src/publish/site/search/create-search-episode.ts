import type { EpisodeFile } from "#core/files/episode-file.ts";
import { createHeadline } from "#core/episode/headline.ts";
import { numberStories } from "#core/episode/story-kind.ts";
import { listSpeakerTags } from "#core/search/speaker-query.ts";
import {
  createSearchStory,
  type SearchTextEpisode,
  type SpokenSentence,
} from "#core/search/search-text-file.ts";

/** What the search knows of an episode: what is spoken, story by story, and its tags. */
export function createSearchEpisode(episode: EpisodeFile): SearchTextEpisode {
  const { id, date, tags, stories, transcript, people = [] } = episode;
  const voices = new Set(transcript.flatMap(({ speaker }) => speaker ?? []));
  const names = [...voices].flatMap((speaker) => people[speaker]?.name ?? []);
  const numbers = numberStories(stories);
  const spoken = stories.map((): SpokenSentence[] => []);
  for (const { story, cues } of transcript) {
    cues.forEach(({ text, startMs, endMs, spoken: isSpoken }, index) => {
      if (isSpoken === false || text.trim() === "") return;
      const next = cues[index + 1];
      const isLast = next === undefined || next.spoken === false;
      spoken[story]?.push({ text, startMs, endMs, isLast });
    });
  }
  return {
    id,
    // As lists of what was found show it.
    title: createHeadline(episode),
    date,
    tags: [...tags, ...listSpeakerTags(names)],
    stories: stories.flatMap(({ title }, index) => {
      const sentences = spoken[index] ?? [];
      return sentences.length > 0
        ? [createSearchStory({ title, number: numbers[index] }, sentences)]
        : [];
    }),
  };
}
