import type { EpisodeFile } from "#core/episode-file.ts";
import type { SearchTextFile } from "#core/search-text-file.ts";
import { fileVersion } from "#core/versioned-file.ts";

type SearchEpisode = SearchTextFile["episodes"][number];
type SearchCue = SearchEpisode["cues"][number];

/** Derives the text of the whole library for the browser's search: what is spoken, no more. */
export function deriveSearchText(episodes: readonly EpisodeFile[]): SearchTextFile {
  return { version: fileVersion, episodes: episodes.map(createSearchEpisode) };
}

function createSearchEpisode(episode: EpisodeFile): SearchEpisode {
  const { id, title, date, tags, transcript } = episode;
  const cues = transcript.flatMap(({ story, cues: paragraph }) =>
    paragraph.flatMap(({ text, startMs, endMs, spoken }): SearchCue[] =>
      spoken === false || text.trim() === "" ? [] : [[text.trim(), story, startMs, endMs]],
    ),
  );
  return { id, title, date, tags, stories: episode.stories.map((story) => story.title), cues };
}
