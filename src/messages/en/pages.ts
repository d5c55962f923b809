import type { PageMessages } from "../zh/pages.ts";

/** What stands around every page: header, rail, footer and the page that is not there. */
export const pageMessages: PageMessages = {
  subject: "pages",
  skipToContent: "Skip to content",
  episodes: "Episodes",
  openLibrary: "All episodes",
  bookmarks: "Bookmarks",
  history: "History",
  bookmarksAndHistory: "Bookmarks and history",
  nightTheme: "Switch to night",
  dayTheme: "Switch to day",
  shortcuts: "Keyboard shortcuts",
  pageNotFound: "There is nothing here.",
  backHome: "Back home",
};
