import type { LibraryMessages } from "../zh/library.ts";

/** Lists of episodes: the rail, the library, and how far each was heard. */
export const libraryMessages: LibraryMessages = {
  subject: "library",
  continueListening: "Continue listening",
  allEpisodes: "All episodes",
  popularTags: "Popular tags",
  minutesLeft: (clock) => `${clock} left`,
  mutedStories: (count) => `${count} muted`,
  heard: "heard",
  olderEpisodes: "Older episodes",
  listenTo: (title) => `Listen to ${title}`,
  pauseEpisode: (title) => `Pause ${title}`,
  noEpisodes: "No episodes yet.",
  filterEpisodes: "Filter episodes",
  episodeKinds: {
    all: "All",
    unheard: "Not heard",
    started: "Started",
    heard: "Heard",
    bookmarked: "Bookmarked",
  },
  month: "Month",
  everyMonth: "Every month",
  noSuchEpisodes: "There are no such episodes.",
  markHeard: "Mark as heard",
  markEpisodeHeard: (title) => `Mark as heard: ${title}`,
};
