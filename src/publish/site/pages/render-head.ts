import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { splitClock } from "#core/episode/timecode.ts";
import { escapeMarkup, renderScriptJson } from "./escape-markup.ts";
import { findSummary } from "../../notes/find-summary.ts";

/** Name and value of a `<meta>`; undefined values fall away. */
type MetaEntry = readonly [name: string, content: string | undefined];

/**
 * Renders title, description and preview tags of the library page. Preview tags with an
 * address need the station's `siteUrl`.
 *
 * @see https://ogp.me
 */
export function renderSiteHead(station: Station): string {
  const { title, description, siteUrl } = station;
  return joinTags([
    ...renderPreview(station, { title, heading: title, description, url: siteUrl }),
    ...renderMetas([["og:type", "website"]]),
  ]);
}

/** Renders the same tags for an episode's page, and its description as data. */
export function renderEpisodeHead(station: Station, episode: EpisodeFile): string {
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  return joinTags([
    ...renderPreview(station, {
      title: `${episode.title} · ${station.title}`,
      heading: episode.title,
      description: findSummary(episode),
      url,
    }),
    ...renderMetas([
      ["og:type", "article"],
      ["article:published_time", episode.date],
      ["og:audio", url && url + episode.audio.file],
      ["og:audio:type", url && episode.audio.type],
    ]),
    ...renderPreloads(episode),
    `<script type="application/ld+json">${renderScriptJson(describeEpisode(station, episode))}</script>`,
  ]);
}

/** Fetched while the browser reads the script: the text, and behind it the times of the words. */
function renderPreloads({ transcript }: EpisodeFile): string[] {
  const hasWords = transcript.some(({ cues }) => cues.some(({ words }) => words.length > 0));
  return ["text.json", ...(hasWords ? ["words.bin"] : [])].map(
    (file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`,
  );
}

interface Preview {
  /** Of the browser's tab. */
  readonly title: string;
  /** Of the preview card. */
  readonly heading: string;
  readonly description: string;
  readonly url: string | undefined;
}

function renderPreview(station: Station, { title, heading, description, url }: Preview): string[] {
  const cover = station.cover && resolveUrl(station, station.cover);
  return [
    `<title>${escapeMarkup(title)}</title>`,
    ...renderMetas([["description", description]]),
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escapeMarkup(url)}">`]),
    ...renderMetas([
      ["og:site_name", station.title],
      ["og:locale", station.language.replace("-", "_")],
      ["og:title", heading],
      ["og:description", description],
      ["og:url", url],
      ["og:image", cover],
      ["twitter:card", "summary"],
      ["twitter:title", heading],
      ["twitter:description", description],
      ["twitter:image", cover],
    ]),
  ];
}

function renderMetas(entries: readonly MetaEntry[]): string[] {
  return entries.flatMap(([name, content]) => {
    if (content === undefined) return [];
    // Open Graph is RDFa and wants `property`; everything else is `name`.
    const attribute = /^(?:og|article):/u.test(name) ? "property" : "name";
    return [`<meta ${attribute}="${name}" content="${escapeMarkup(content)}">`];
  });
}

function joinTags(tags: readonly string[]): string {
  return tags.join("\n    ");
}

function resolveUrl({ siteUrl }: Station, path: string): string | undefined {
  return siteUrl === undefined ? undefined : siteUrl + path;
}

/** @see https://schema.org/PodcastEpisode */
function describeEpisode(station: Station, episode: EpisodeFile): object {
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  const duration = formatIsoDuration(episode.audio.durationMs / 1000);
  return {
    "@context": "https://schema.org",
    "@type": "PodcastEpisode",
    name: episode.title,
    description: findSummary(episode),
    datePublished: episode.date,
    inLanguage: station.language,
    keywords: episode.tags,
    duration,
    ...(url !== undefined && { url }),
    associatedMedia: {
      "@type": "AudioObject",
      contentUrl: (url ?? "") + episode.audio.file,
      encodingFormat: episode.audio.type,
      duration,
    },
    partOfSeries: {
      "@type": "PodcastSeries",
      name: station.title,
      ...(station.siteUrl !== undefined && { url: station.siteUrl }),
    },
  };
}

/** @example formatIsoDuration(378.9) === "PT0H6M18S" */
function formatIsoDuration(durationSeconds: number): string {
  const { hours, minutes, seconds } = splitClock(durationSeconds);
  return `PT${hours}H${minutes}M${seconds}S`;
}
