/** Where published files stand, relative to the site's root; writer and reader share these. */
export const filePaths = {
  station: "station.json",
  /** The newest page of the library; its `older` names the next page in the same folder. */
  episodeIndex: "episodes/index.json",
  /** Page `page` of the library, 1 is the oldest. */
  episodeIndexPage: (page: number): string => `episodes/index-${page}.json`,
  /** Folder of one episode, with a slash at the end; also the path of its web page. */
  episodeFolder: (id: string): string => `episodes/${id}/`,
  /** Page of one of its stories, counted from 1. */
  storyFolder: (id: string, story: number): string => `episodes/${id}/${story + 1}/`,
  episode: (id: string): string => `episodes/${id}/episode.json`,
  /** The episode to read along with in an e-book reader, where the station has such books. */
  episodeBook: (id: string): string => `episodes/${id}/episode.epub`,
  /** Derived from the episode's file: its text, and the times of its words. */
  episodeText: (id: string): string => `episodes/${id}/text.json`,
  episodeWords: (id: string): string => `episodes/${id}/words.bin`,
  /** What its notes say beside the text. */
  episodeNotes: (id: string): string => `episodes/${id}/notes.json`,
  /** Folder of an episode's small player, for frames in other pages. */
  embedFolder: (id: string): string => `embed/${id}/`,
  /** Folder of a tag, with a slash at the end: its page and its feed. `slug` comes from the tag. */
  tagFolder: (slug: string): string => `tags/${slug}/`,
  /** What browsers install the site by. */
  manifest: "manifest.webmanifest",
  /** The worker that answers without a network, and the page that it shows for those it never saw. */
  offlineWorker: "offline-worker.js",
  offlinePage: "offline.html",
  tagIndex: "tags/index.json",
  /** Tags whose names hash alike, with their newest moments. */
  tagPack: (pack: number): string => `tags/pack-${pack}.json`,
  /** Older moments of one tag; `file` comes from the tag itself. */
  tagPage: (file: string): string => `tags/${file}`,
  /** Tags by the first letters of what may be typed for them. */
  tagNames: (part: number): string => `tags/names-${part}.json`,
  searchManifest: "search/index.json",
  searchShard: (folder: string, shard: number): string => `search/${folder}/shard-${shard}.bin`,
  searchText: (folder: string, text: number): string => `search/${folder}/text-${text}.bin`,
  searchWords: (length: number): string => `search/words-${length}.json`,
} as const;
