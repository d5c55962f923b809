import type { EmbedMessages } from "../zh/embed.ts";

/** The small player in other pages. */
export const embedMessages: EmbedMessages = {
  subject: "embed",
  player: (title) => `Player: ${title}`,
  play: "Play",
  pause: "Pause",
  replay: "Play again",
  progress: "Progress",
  open: (show) => `Open in ${show}`,
  continueAt: (show, clock) => `Go on listening in ${show}, from ${clock}`,
  rate: (rate) => `Playback rate ${rate}×`,
  back: "Back 10 seconds",
  forward: "Forward 30 seconds",
  copyLink: "Copy link",
  copied: "Copied",
  copyRefused: "Could not copy",
  failed: "This episode could not be loaded.",
  failedSound: "The sound could not be played.",
};
