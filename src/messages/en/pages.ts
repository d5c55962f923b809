import type { PageMessages } from "../zh/pages.ts";

/** What stands around every page: header, rail, footer and the page that is not there. */
export const pageMessages: PageMessages = {
  subject: "pages",
  skipToContent: "Skip to content",
  skipToTranscript: "Skip to transcript",
  skipToPlayer: "Skip to player",
  episodes: "Episodes",
  openLibrary: "All episodes",
  menu: "Menu",
  home: "Home",
  bookmarks: "Bookmarks",
  historyLink: "History",
  history: "History",
  offline: "Offline",
  bookmarksAndHistory: "Bookmarks and history",
  nightTheme: "Switch to night",
  dayTheme: "Switch to day",
  shortcuts: "Keyboard shortcuts",
  pageNotFound: "There is nothing here.",
  noSuchEpisode: (id) => `There is no episode ${id}. `,
  maybeGone: "The address may be mistyped, or it was taken down.",
  nearestEpisodes: "Episodes next to it",
  sceneOf: (station) => `A scene of ${station}`,
  backHome: "Back home",
};
