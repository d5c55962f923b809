import type { ReactNode } from "react";
import { createHeadline } from "#core/episode/headline.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { findPageWords } from "./page-words.ts";

/** More would be read by nobody, and the sitemap names them all. */
const most = { episodes: 50, tags: 100 };

interface ReadableStationProps {
  readonly station: Station;
  /** Newest first. */
  readonly episodes: readonly EpisodeFile[];
  /** Most spoken first. */
  readonly tags: readonly DerivedTag[];
}

/** The front page without scripts: what the show is, its newest episodes, what it speaks of. */
export function ReadableStation({ station, episodes, tags }: ReadableStationProps): ReactNode {
  const { title, description, disclosure, language } = station;
  const words = findPageWords(language);
  return (
    <article>
      <h1>{title}</h1>
      <p>{description}</p>
      {disclosure !== undefined && <p>{disclosure}</p>}
      <h2>{words.newest}</h2>
      <ul>
        {episodes.slice(0, most.episodes).map((episode) => (
          <li key={episode.id}>
            <time dateTime={episode.date}>{`${episode.date} `}</time>
            <a href={filePaths.episodeFolder(episode.id)}>{createHeadline(episode)}</a>
          </li>
        ))}
      </ul>
      {tags.length > 0 && <h2>{words.tags}</h2>}
      <ul>
        {tags.slice(0, most.tags).map(({ summary: { tag }, slug }) => (
          <li key={slug}>
            <a href={filePaths.tagFolder(slug)}>{`#${tag}`}</a>
          </li>
        ))}
      </ul>
    </article>
  );
}
