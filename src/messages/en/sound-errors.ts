import type { SoundErrorMessages } from "../zh/sound-errors.ts";

/** What keeps the sound from playing, and the ways on. */
export const soundErrorMessages: SoundErrorMessages = {
  subject: "soundErrors",
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
