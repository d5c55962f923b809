import type { ListenerMessages } from "./listener-messages-zh.ts";
import { plural } from "./plural.ts";

/** What is said in English where bookmarks, history and backup are shown, and of what cannot be kept; loaded then. */
export const listenerMessagesEn: ListenerMessages = {
  history: "History",
  editNote: "Edit note",
  cancel: "Cancel",
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
  showMore: "More",
  exportMarkdown: "Export as Markdown",
  listenerData: "Backup and moving",
  listenerDataHint:
    "Progress, bookmarks and settings live in this browser alone. Export them to a file to take them to another device; importing merges and never replaces what is newer.",
  exportData: "Export backup",
  importData: "Import backup",
  imported: "Merged.",
  importFault: {
    "too-large": "The file is too large to be a backup made here.",
    "not-ours": "This is no backup made here; nothing was changed.",
    "newer-version":
      "This backup is from a newer version. Please reload the page and import again.",
    unreadable: "The file cannot be read; nothing was changed.",
  },
  memoryTrouble: {
    full: "The browser's storage is full: new progress and bookmarks may not be kept.",
    blocked: "The browser keeps nothing: progress and bookmarks may be lost when this page closes.",
    damaged: "What was saved is damaged: what could be saved was, and a copy is kept aside.",
    "other-version":
      "What was saved is from another version: what could be read was, and a copy is kept aside.",
    "clock-behind":
      "This device's clock seems to have been set back: progress is saved all the same.",
  },
};
