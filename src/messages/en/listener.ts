import type { ListenerMessages } from "../zh/listener.ts";
import { plural } from "./plural.ts";

/** The listener's own page: the list of bookmarks and the listening history. */
export const listenerMessages: ListenerMessages = {
  subject: "listener",
  editNote: "Edit note",
  deleteBookmark: "Delete bookmark",
  playBookmark: (clock) => `${clock}, play from here`,
  shareBookmark: "Share this sentence",
  searchBookmarks: "Find in bookmarks…",
  searchHistory: "Find in history…",
  noBookmarks:
    "No bookmarks yet. When you hear something to keep, press B, or the bookmark in the player.",
  noHistory: "Nothing heard yet.",
  nothingFoundHere: "Nothing found.",
  episodeGone: "This episode is gone: the words are kept, the sound is not.",
  bookmarkCount: (count) => plural(count, "bookmark"),
  heardUntil: (clock) => `heard to ${clock}`,
  shareEpisode: (title) => `Share: ${title}`,
  forgetEpisode: (title) => `Remove from history: ${title}`,
  episodeForgotten: (title) => `Removed from history: ${title}`,
  exportMarkdown: "Export as Markdown",
};
