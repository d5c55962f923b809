import type { LibraryMessages } from "../zh/library.ts";
import { plural } from "./plural.ts";

/** Lists of episodes: the rail, the library, and how far each was heard. */
export const libraryMessages: LibraryMessages = {
  subject: "library",
  continueListening: "Continue listening",
  allEpisodes: "All episodes",
  minutesLeft: (clock) => `${clock} left`,
  mutedStories: (count) => `${count} muted`,
  heard: "heard",
  olderEpisodes: "Older episodes",
  listenTo: (title) => `Play: ${title}`,
  pauseEpisode: (title) => `Pause: ${title}`,
  playing: "Playing",
  monthName: (year, month) =>
    new Intl.DateTimeFormat("en", { year: "numeric", month: "long", timeZone: "UTC" }).format(
      Date.UTC(year, month - 1),
    ),
  monthCount: (episodes, minutes) =>
    minutes === undefined
      ? plural(episodes, "episode")
      : `${plural(episodes, "episode")} · ${plural(minutes, "minute")}`,
  episodeNumber: (number) => `No. ${number}`,
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
};
