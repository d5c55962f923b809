import type { ReactNode } from "react";
import { createHeadline } from "#core/episode/headline.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { feedMediaType } from "#core/feed/render-feed.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { findSoundUrl, resolveUrl } from "./describe-episode.ts";
import { findSummary } from "../../notes/find-summary.ts";

/** A picture for previews. */
export interface PreviewPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

interface SiteHeadProps {
  readonly station: Station;
  /** Left out: the station's cover, if it has one. */
  readonly picture?: PreviewPicture | undefined;
  /** The site's root, as the page finds it. */
  readonly root: string;
}

interface FrontPageScripts {
  /** What the page loads beside the script of every page, by path from the site's root. */
  readonly scripts?: readonly string[] | undefined;
}

/**
 * Title, description and preview tags of the library page. Preview tags with an address need
 * the station's `siteUrl`.
 *
 * @see https://ogp.me
 */
export function SiteHead({
  station,
  root,
  picture,
  scripts = [],
}: SiteHeadProps & FrontPageScripts): ReactNode {
  const { title, description, siteUrl: url } = station;
  return (
    <>
      <Preview station={station} preview={{ title, heading: title, description, url, picture }} />
      <meta property="og:type" content="website" />
      {scripts.map((path) => (
        <link key={path} rel="modulepreload" href={root + path} />
      ))}
      <LibraryPreloads root={root} />
    </>
  );
}

interface EpisodeHeadProps extends SiteHeadProps {
  readonly episode: EpisodeFile;
}

/** The same tags for an episode's page. */
export function EpisodeHead({ station, episode, root, picture }: EpisodeHeadProps): ReactNode {
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  const headline = createHeadline(episode);
  const preview = {
    title: `${headline} · ${station.title}`,
    heading: headline,
    description: findSummary(episode),
    url,
    picture,
  };
  return (
    <>
      <Preview station={station} preview={preview} />
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={episode.date} />
      <Sound url={findSoundUrl(station, episode)} type={episode.audio.type} />
      <EpisodePreloads episode={episode} folder="" />
      <LibraryPreloads root={root} />
    </>
  );
}

interface StoryHeadProps extends EpisodeHeadProps {
  /** Its place among the episode's stories. */
  readonly story: number;
}

/**
 * The tags of a story's own page: what it says is the story's, what search engines keep is the
 * episode's page.
 */
export function StoryHead({ station, episode, story, root, picture }: StoryHeadProps): ReactNode {
  const { title = episode.title, startMs = 0, endMs = 0 } = episode.stories[story] ?? {};
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  const sound = findSoundUrl(station, episode);
  const range = `#t=${startMs / 1000},${endMs / 1000}`;
  const preview = {
    title: `${title} · ${episode.title} · ${station.title}`,
    heading: title,
    description: findStorySummary(episode, story),
    url: resolveUrl(station, filePaths.storyFolder(episode.id, story)),
    canonical: url,
    picture,
  };
  return (
    <>
      <Preview station={station} preview={preview} />
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={episode.date} />
      <Sound url={sound && sound + range} type={episode.audio.type} />
      <EpisodePreloads episode={episode} folder="../" />
      <LibraryPreloads root={root} />
    </>
  );
}

/** The question that the story answers, else its first sentence. */
function findStorySummary({ teasers, transcript }: EpisodeFile, story: number): string {
  const teaser = teasers.find((one) => one.story === story)?.text;
  const first = transcript.find((paragraph) => paragraph.story === story)?.cues[0]?.text.trim();
  return teaser ?? first ?? "";
}

interface SoundProps {
  readonly url: string | undefined;
  readonly type: string;
}

function Sound({ url, type }: SoundProps): ReactNode {
  if (url === undefined) return null;
  return (
    <>
      <meta property="og:audio" content={url} />
      {url.startsWith("https:") && <meta property="og:audio:secure_url" content={url} />}
      <meta property="og:audio:type" content={type} />
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
function EpisodePreloads({
  episode,
  folder,
}: Pick<EpisodeHeadProps, "episode"> & { readonly folder: string }): ReactNode {
  const hasWords = episode.transcript.some(({ cues }) =>
    cues.some(({ words }) => words.length > 0),
  );
  return (
    <>
      <Preload address={`${folder}text.json`} />
      {hasWords && <Preload address={`${folder}words.bin`} />}
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
    /** Where search engines are sent; `url` when not given. */
    readonly canonical?: string | undefined;
    readonly picture: PreviewPicture | undefined;
  };
}

/** Open Graph is RDFa and wants `property`; everything else is `name`. */
function Preview({ station, preview }: PreviewProps): ReactNode {
  const { title, heading, description, url, canonical = url, picture } = preview;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      <FeedLink station={station} />
      <meta property="og:site_name" content={station.title} />
      <meta property="og:locale" content={station.language.replace("-", "_")} />
      <meta property="og:title" content={heading} />
      <meta property="og:description" content={description} />
      {url !== undefined && <meta property="og:url" content={url} />}
      <meta name="twitter:card" content={isWide(picture) ? "summary_large_image" : "summary"} />
      <meta name="twitter:title" content={heading} />
      <meta name="twitter:description" content={description} />
      <Picture station={station} picture={picture} alt={heading} />
    </>
  );
}

function isWide(picture: PreviewPicture | undefined): boolean {
  return picture !== undefined && picture.width > picture.height;
}

interface PictureProps {
  readonly station: Station;
  readonly picture: PreviewPicture | undefined;
  readonly alt: string;
}

/** Width and height let an app lay a preview out before it has the picture. */
function Picture({ station, picture, alt }: PictureProps): ReactNode {
  const path = picture?.path ?? station.cover;
  const url = path && resolveUrl(station, path);
  if (url === undefined || url === "") return null;
  return (
    <>
      <meta property="og:image" content={url} />
      {picture && <meta property="og:image:width" content={String(picture.width)} />}
      {picture && <meta property="og:image:height" content={String(picture.height)} />}
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:image" content={url} />
    </>
  );
}

/** By which readers and browsers find the feed from any page; there is none without an address. */
function FeedLink({ station }: Pick<SiteHeadProps, "station">): ReactNode {
  const url = resolveUrl(station, feedPaths.show());
  if (url === undefined) return null;
  return <link rel="alternate" type={feedMediaType} title={station.title} href={url} />;
}
