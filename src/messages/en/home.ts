import type { HomeMessages } from "../zh/home.ts";
import { plural } from "./plural.ts";

/** The front page: the newest episode, its questions, the show, and what rises and falls. */
export const homeMessages: HomeMessages = {
  subject: "home",
  newest: "Newest",
  today: "Today",
  yesterday: "Yesterday",
  storyCount: (count) => `${count} ${count === 1 ? "story" : "stories"}`,
  playEpisode: "Play episode",
  resumeEpisode: (clock) => `Continue from ${clock}`,
  pauseEpisode: "Pause episode",
  questions: "Questions of this episode",
  stories: "Stories of this episode",
  storyLength: (clock) => `${clock} long`,
  share: (title) => `Share: ${title}`,
  hostedBy: (host) => `hosted by ${host}`,
  usualLength: (minutes) => `about ${plural(minutes, "minute")}`,
  episodeCount: (count) => plural(count, "episode"),
  tagBoard: "Tags",
  rising: "Rising this month",
  falling: "Falling this month",
  comparedWith: "by this day last month",
  firstTime: "new",
  trendOf: (tag, months) => `${tag}: ${months}`,
  monthHits: (month, hits) => `${month} ${plural(hits, "moment")}`,
  coverOf: (station) => `Cover of ${station}`,
};
