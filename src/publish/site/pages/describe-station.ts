import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";

/** The show as what something else is a part of. */
export function nameSeries({ title, siteUrl }: Station): object {
  return {
    "@type": "PodcastSeries",
    name: title,
    ...(siteUrl !== undefined && { url: siteUrl }),
  };
}

/**
 * Describes the show to search engines.
 *
 * @see https://schema.org/PodcastSeries
 */
export function describeStation(station: Station): object {
  const { description, language, host, cover, siteUrl } = station;
  return {
    "@context": "https://schema.org",
    ...nameSeries(station),
    description,
    inLanguage: language,
    author: { "@type": "Person", name: host },
    ...(siteUrl !== undefined && { webFeed: siteUrl + feedPaths.show() }),
    ...(siteUrl !== undefined &&
      cover !== undefined && { image: siteUrl + encodeURIComponent(cover) }),
  };
}

/**
 * Describes a tag's page to search engines.
 *
 * @see https://schema.org/CollectionPage
 */
export function describeTag(station: Station, { summary, slug }: DerivedTag): object {
  const { siteUrl, language } = station;
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name: `#${summary.tag}`,
    inLanguage: language,
    about: { "@type": "Thing", name: summary.tag },
    ...(siteUrl !== undefined && { url: siteUrl + filePaths.tagFolder(slug) }),
    isPartOf: nameSeries(station),
  };
}
