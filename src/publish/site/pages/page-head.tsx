import type { ReactNode } from "react";
import { createHeadline } from "#core/episode/headline.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { feedMediaType } from "#core/feed/render-feed.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { resolveUrl } from "./describe-episode.ts";
import { findSummary } from "../../notes/find-summary.ts";

interface SiteHeadProps {
  readonly station: Station;
  /** The site's root, as the page finds it. */
  readonly root: string;
}

/**
 * Title, description and preview tags of the library page. Preview tags with an address need
 * the station's `siteUrl`.
 *
 * @see https://ogp.me
 */
export function SiteHead({ station, root }: SiteHeadProps): ReactNode {
  const { title, description, siteUrl: url } = station;
  return (
    <>
      <Preview station={station} preview={{ title, heading: title, description, url }} />
      <meta property="og:type" content="website" />
      <LibraryPreloads root={root} />
    </>
  );
}

interface EpisodeHeadProps extends SiteHeadProps {
  readonly episode: EpisodeFile;
}

/** The same tags for an episode's page. */
export function EpisodeHead({ station, episode, root }: EpisodeHeadProps): ReactNode {
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  const headline = createHeadline(episode);
  const preview = {
    title: `${headline} · ${station.title}`,
    heading: headline,
    description: findSummary(episode),
    url,
  };
  return (
    <>
      <Preview station={station} preview={preview} />
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={episode.date} />
      {url !== undefined && <meta property="og:audio" content={url + episode.audio.file} />}
      {url !== undefined && <meta property="og:audio:type" content={episode.audio.type} />}
      <EpisodePreloads episode={episode} />
      <LibraryPreloads root={root} />
    </>
  );
}

/** Every page needs these two files: the browser fetches them while it reads the script. */
function LibraryPreloads({ root }: Pick<SiteHeadProps, "root">): ReactNode {
  return [filePaths.station, filePaths.episodeIndex].map((path) => (
    <Preload key={path} address={root + path} />
  ));
}

/** The text, and behind it the times of the words. */
function EpisodePreloads({ episode }: Pick<EpisodeHeadProps, "episode">): ReactNode {
  const hasWords = episode.transcript.some(({ cues }) =>
    cues.some(({ words }) => words.length > 0),
  );
  return (
    <>
      <Preload address="text.json" />
      {hasWords && <Preload address="words.bin" />}
    </>
  );
}

function Preload({ address }: { readonly address: string }): ReactNode {
  return <link rel="preload" as="fetch" crossOrigin="" href={address} />;
}

interface PreviewProps {
  readonly station: Station;
  readonly preview: {
    /** Of the browser's tab. */
    readonly title: string;
    /** Of the preview card. */
    readonly heading: string;
    readonly description: string;
    readonly url: string | undefined;
  };
}

/** Open Graph is RDFa and wants `property`; everything else is `name`. */
function Preview({ station, preview }: PreviewProps): ReactNode {
  const { title, heading, description, url } = preview;
  const cover = station.cover && resolveUrl(station, station.cover);
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {url !== undefined && <link rel="canonical" href={url} />}
      <FeedLink station={station} />
      <meta property="og:site_name" content={station.title} />
      <meta property="og:locale" content={station.language.replace("-", "_")} />
      <meta property="og:title" content={heading} />
      <meta property="og:description" content={description} />
      {url !== undefined && <meta property="og:url" content={url} />}
      {cover !== undefined && <meta property="og:image" content={cover} />}
      <meta name="twitter:card" content="summary" />
      <meta name="twitter:title" content={heading} />
      <meta name="twitter:description" content={description} />
      {cover !== undefined && <meta name="twitter:image" content={cover} />}
    </>
  );
}

/** By which readers and browsers find the feed from any page; there is none without an address. */
function FeedLink({ station }: Pick<SiteHeadProps, "station">): ReactNode {
  const url = resolveUrl(station, feedPaths.show());
  if (url === undefined) return null;
  return <link rel="alternate" type={feedMediaType} title={station.title} href={url} />;
}
