import type { Messages } from "../zh/messages.ts";
import { backupMessages } from "./backup.ts";
import { bookmarkMessages } from "./bookmarks.ts";
import { controlMessages } from "./controls.ts";
import { dateMessages } from "./dates.ts";
import { episodeMessages } from "./episode.ts";
import { episodeMenuMessages } from "./episode-menu.ts";
import { errorMessages } from "./errors.ts";
import { homeMessages } from "./home.ts";
import { libraryMessages } from "./library.ts";
import { listenerMessages } from "./listener.ts";
import { notesMessages } from "./notes.ts";
import { embedMessages } from "./embed.ts";
import { mixMessages } from "./mix.ts";
import { notesExportMessages } from "./notes-export.ts";
import { offlineMessages } from "./offline.ts";
import { pageMessages } from "./pages.ts";
import { playbackSettingsMessages } from "./playback-settings.ts";
import { playerMessages } from "./player.ts";
import { queueMessages } from "./queue.ts";
import { readingSettingsMessages } from "./reading-settings.ts";
import { recentSearchMessages } from "./recent-searches.ts";
import { searchMessages } from "./search.ts";
import { searchHelpMessages } from "./search-help.ts";
import { searchResultsMessages } from "./search-results.ts";
import { selectionMessages } from "./selection.ts";
import { shareMessages } from "./share.ts";
import { shareSheetMessages } from "./share-sheet.ts";
import { shortcutMessages } from "./shortcuts.ts";
import { sleepTimerMessages } from "./sleep-timer.ts";
import { soundErrorMessages } from "./sound-errors.ts";
import { storageMessages } from "./storage.ts";
import { subscribeMessages } from "./subscribe.ts";
import { tagChoiceMessages } from "./tag-choice.ts";
import { tagMessages } from "./tags.ts";
import { transcriptMessages } from "./transcript.ts";
import { transcriptExportMessages } from "./transcript-export.ts";

/** Every subject by its name. */
export const messages: Messages = {
  controls: controlMessages,
  dates: dateMessages,
  errors: errorMessages,
  pages: pageMessages,
  home: homeMessages,
  library: libraryMessages,
  tags: tagMessages,
  tagChoice: tagChoiceMessages,
  search: searchMessages,
  searchHelp: searchHelpMessages,
  recentSearches: recentSearchMessages,
  searchResults: searchResultsMessages,
  episode: episodeMessages,
  transcript: transcriptMessages,
  notes: notesMessages,
  selection: selectionMessages,
  transcriptExport: transcriptExportMessages,
  player: playerMessages,
  soundErrors: soundErrorMessages,
  playbackSettings: playbackSettingsMessages,
  shortcuts: shortcutMessages,
  queue: queueMessages,
  episodeMenu: episodeMenuMessages,
  sleepTimer: sleepTimerMessages,
  bookmarks: bookmarkMessages,
  listener: listenerMessages,
  backup: backupMessages,
  share: shareMessages,
  subscribe: subscribeMessages,
  shareSheet: shareSheetMessages,
  embed: embedMessages,
  mix: mixMessages,
  notesExport: notesExportMessages,
  readingSettings: readingSettingsMessages,
  storage: storageMessages,
  offline: offlineMessages,
};
