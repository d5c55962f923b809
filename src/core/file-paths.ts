/** Where published files stand, relative to the site's root; writer and reader share these. */
export const filePaths = {
  station: "station.json",
  /** The newest page of the library; its `older` names the next page in the same folder. */
  episodeIndex: "episodes/index.json",
  /** Page `page` of the library, 1 is the oldest. */
  episodeIndexPage: (page: number): string => `episodes/index-${page}.json`,
  /** Folder of one episode, with a slash at the end; also the path of its web page. */
  episodeFolder: (id: string): string => `episodes/${id}/`,
  episode: (id: string): string => `episodes/${id}/episode.json`,
  /** Derived from the episode's file: its text, and the times of its words. */
  episodeText: (id: string): string => `episodes/${id}/text.json`,
  episodeWords: (id: string): string => `episodes/${id}/words.bin`,
  tagIndex: "tags/index.json",
  /** Moments of one tag; `file` comes from the tag's summary. */
  tag: (file: string): string => `tags/${file}`,
  searchText: "search/text.json",
} as const;
