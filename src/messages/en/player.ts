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

/** The player: its buttons, its progress, and what keeps the sound from playing. */
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
  blocked: "The browser wants a tap before it plays sound.",
  tapToPlay: "Tap to play",
  reconnecting: "The sound broke off. Connecting again, to go on where it stopped.",
  slow: "The sound is slow to come. You can wait, try again, or play something else.",
  playNext: "Play the next episode",
  unseekable: "The server of this sound cannot jump: it plays from the beginning only.",
  incomplete: "The sound file of this episode is incomplete: it ends here. Your place is kept.",
  soundFailed:
    "The sound cannot be played: you may be offline, or the file is gone. The text is still here.",
};
