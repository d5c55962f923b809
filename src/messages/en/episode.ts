import type { EpisodeMessages } from "../zh/episode.ts";
import { plural } from "./plural.ts";

/** An episode's page: its parts, its link's moment, its tools. */
export const episodeMessages: EpisodeMessages = {
  subject: "episode",
  stories: "In this episode",
  mutedStory: "Muted",
  playEpisode: "Play episode",
  continueEpisode: (clock) => `Continue from ${clock}`,
  pauseEpisode: "Pause episode",
  findInEpisode: "Find in this episode",
  filterStories: "Filter stories",
  noSuchStory: "No such title.",
  bookmarks: "Bookmarks here",
  bookmarkCount: (count) => plural(count, "bookmark"),
  hitCount: (count) => plural(count, "hit"),
  playFrom: (clock) => `Play from ${clock}`,
  playClip: (seconds) => `Play this part · ${seconds} s`,
  replayClip: "Play again",
  continueAfterClip: "Keep listening",
  shareStory: (title) => `Share: ${title}`,
  estimatedTimes: "The times of this episode are estimated; the highlight may be off.",
  noWordTimes: "The times of the words could not be loaded. Sentences are marked instead.",
  badTime: (text) => `The link's time “${text}” makes no sense and is ignored.`,
  pastEndTime: "The link points past the end of the episode; standing at its end.",
  readingSettings: "Reading settings",
  leaveFocus: "Leave text only",
  saveTranscript: "Save transcript",
};
