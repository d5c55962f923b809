import type { ReactNode } from "react";
import { createHeadline } from "#core/episode/headline.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { findSoundUrl, resolveUrl } from "./describe-episode.ts";
import { findSummary } from "../../notes/find-summary.ts";
import { oembedPaths } from "./render-oembed.ts";
import { PreviewTags, type PreviewPicture } from "./preview-tags.tsx";

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
export function SiteHead(props: SiteHeadProps & FrontPageScripts): ReactNode {
  const { station, root, picture, scripts } = props;
  const { title, description, siteUrl: url } = station;
  return (
    <>
      <PreviewTags
        station={station}
        preview={{ title, heading: title, description, url, picture }}
      />
      <meta property="og:type" content="website" />
      {scripts?.map((path) => (
        <link
          key={path}
          rel="preload"
          as="script"
          crossOrigin=""
          href={root + path}
          fetchPriority="low"
        />
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
    oembedPath: oembedPaths.episode(episode.id),
  };
  return (
    <>
      <PreviewTags station={station} preview={preview} />
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
    oembedPath: oembedPaths.story(episode.id, story),
  };
  return (
    <>
      <PreviewTags station={station} preview={preview} />
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
export function LibraryPreloads({ root }: Pick<SiteHeadProps, "root">): ReactNode {
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
  // What the page is read by comes first. Without `crossorigin`, as `catalog/fetch-json.ts` asks.
  return <link rel="preload" as="fetch" href={address} fetchPriority="low" />;
}
