import { filePaths } from "../files/file-paths.ts";

/**
 * Where feeds and what belongs to them stand, relative to the site's root. Apart from the other
 * paths, because no page needs them to open.
 */
export const feedPaths = {
  /** Of the whole show; with a number an older page of it, 1 is the oldest. */
  show: (page?: number): string => formatName(page),
  /** Of one hashtag; `slug` comes from the tag's own file. */
  tag: (slug: string, page?: number): string => `${filePaths.tagFolder(slug)}${formatName(page)}`,
  /** Names these feeds, for apps to import. */
  opml: "feeds.opml",
  vtt: (id: string): string => `${filePaths.episodeFolder(id)}transcript.vtt`,
  srt: (id: string): string => `${filePaths.episodeFolder(id)}transcript.srt`,
  /** The text for readers that are no browsers. */
  markdown: (id: string): string => `${filePaths.episodeFolder(id)}episode.md`,
  chapters: (id: string): string => `${filePaths.episodeFolder(id)}chapters.json`,
} as const;

function formatName(page: number | undefined): string {
  return page === undefined ? "feed.xml" : `feed-${page}.xml`;
}
