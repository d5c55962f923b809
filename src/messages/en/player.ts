import type { ClockParts } from "#core/episode/timecode.ts";
import type { PlayerMessages } from "../zh/player.ts";
import { plural } from "./plural.ts";

const speakClock = ({ hours, minutes, seconds }: ClockParts): string =>
  [
    hours > 0 ? plural(hours, "hour") : "",
    minutes > 0 ? plural(minutes, "minute") : "",
    plural(seconds, "second"),
  ]
    .filter((part) => part !== "")
    .join(" ");

/** The player: its buttons and its progress. */
export const playerMessages: PlayerMessages = {
  subject: "player",
  player: "Player",
  nowPlaying: "Now playing",
  fullText: "Full text",
  nextAt: (clock, title) => `Next ${clock} ${title}`,
  buffering: "Buffering…",
  bookmarkAt: (clock, words) => `Bookmark ${clock} ${words}`,
  rate: "Speed",
  sleep: "Sleep",
  bookmark: "Bookmark",
  shareShort: "Share",
  queueShort: "Queue",
  play: "Play",
  pause: "Pause",
  skipBack: (seconds) => `Back ${seconds} seconds`,
  skipForward: (seconds) => `Forward ${seconds} seconds`,
  previousStory: "Previous story",
  nextStory: "Next story",
  progress: "Progress",
  progressText: (position, duration) => `${speakClock(position)} of ${speakClock(duration)}`,
  playerSettings: "Playback settings",
  rateNow: (rate) => `Playback settings, rate ${rate}`,
  volume: "Volume",
  mute: "Mute",
  unmute: "Unmute",
  openPlayer: "Open player",
  closePlayer: "Close player",
  share: "Share this moment",
  queue: "Queue",
  queueCount: (count) => `Queue, ${plural(count, "episode")}`,
  sleepTimer: "Sleep timer",
  sleepTimerLeft: (clock) => `Sleep timer, ${clock} left`,
  sleepExtend: "5 minutes more",
  sleepExtended: "Five minutes more until sleep",
};
