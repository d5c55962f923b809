import type { ShortcutMessages } from "../zh/shortcuts.ts";

/** What each key does, by the names of the shortcut table. */
export const shortcutMessages: ShortcutMessages = {
  subject: "shortcuts",
  shortcut: {
    toggle: "Play / pause",
    back: "Back",
    forward: "Forward",
    nudgeBack: "Back 5 seconds",
    nudgeForward: "Forward 5 seconds",
    volumeUp: "Louder",
    volumeDown: "Softer",
    mute: "Mute / unmute",
    slower: "Slower",
    faster: "Faster",
    previousSentence: "Previous sentence",
    nextSentence: "Next sentence",
    repeatSentence: "Repeat this sentence",
    loopSentence: "Loop this sentence / end the loop",
    previousStory: "Previous story",
    nextStory: "Next story",
    tenth: "Jump to that tenth",
    follow: "Follow what is spoken",
    bookmark: "Bookmark this sentence / remove it",
    bookmarkNote: "Write a note on this sentence",
    share: "Share this moment",
    search: "Search",
    help: "Show this table",
    escape: "Close",
  },
};
