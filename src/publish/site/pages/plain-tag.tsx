import type { ReactNode } from "react";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { findPageWords } from "./page-words.ts";

/** The way from a tag's page to the site's root. */
export const rootOfTag = "../../";

/** More would be read by nobody. */
const mostEpisodes = 100;

interface PlainTagProps {
  readonly station: Station;
  readonly derived: DerivedTag;
}

/**
 * What a tag's page has for readers without scripts beside the moments that stand there: its feed,
 * and the ways to all of its episodes.
 */
export function PlainTag({ station, derived }: PlainTagProps): ReactNode {
  const { summary, slug, episodes } = derived;
  const { siteUrl } = station;
  return (
    <nav className="plain-links">
      {siteUrl !== undefined && (
        <a href={siteUrl + feedPaths.tag(slug)}>
          {findPageWords(station.language).feedOf(summary.tag)}
        </a>
      )}
      {episodes
        .toReversed()
        .slice(0, mostEpisodes)
        .map(({ id, title }) => (
          <a key={id} href={rootOfTag + filePaths.episodeFolder(id)}>
            {title}
          </a>
        ))}
    </nav>
  );
}
