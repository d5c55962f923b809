import type { ReactNode } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import type { TagEpisode } from "#core/search/tag-index-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { findFeedWords } from "../feed/feed-words.ts";
import { findPageWords } from "./page-words.ts";

/** The way from a tag's page to the site's root. */
export const rootOfTag = "../../";

interface ReadableTagProps {
  readonly station: Station;
  readonly derived: DerivedTag;
}

/** A tag without scripts: every sentence in which it is spoken, with the way to its second. */
export function ReadableTag({ station, derived }: ReadableTagProps): ReactNode {
  const { summary, slug, episodes } = derived;
  const words = findPageWords(station.language);
  return (
    <article>
      <p>
        <a href={rootOfTag}>{station.title}</a>
      </p>
      <h1>{`#${summary.tag}`}</h1>
      <p>{findFeedWords(station.language).tagDescription(summary.tag, station.title)}</p>
      {station.siteUrl !== undefined && (
        <p>
          <a href={station.siteUrl + feedPaths.tag(slug)}>{words.feedOf(summary.tag)}</a>
        </p>
      )}
      {episodes.toReversed().map((episode) => (
        <ReadableMoments key={episode.id} episode={episode} />
      ))}
    </article>
  );
}

/** The sentences of one episode, as they are spoken. */
function ReadableMoments({ episode }: { readonly episode: TagEpisode }): ReactNode {
  return (
    <>
      <h2>
        <a href={rootOfTag + filePaths.episodeFolder(episode.id)}>{episode.title}</a>
      </h2>
      <p>
        <time dateTime={episode.date}>{episode.date}</time>
      </p>
      <ul>
        {episode.moments.map(({ startMs, endMs, text }) => (
          <li key={startMs}>
            <a
              href={formatMomentUrl(rootOfTag, episode.id, {
                startSeconds: startMs / 1000,
                endSeconds: endMs / 1000,
              })}
            >
              {formatTimecode(startMs / 1000)}
            </a>
            <span>{` ${text.trim()}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
