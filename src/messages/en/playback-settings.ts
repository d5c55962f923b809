import type { PlaybackSettingsMessages } from "../zh/playback-settings.ts";
import { plural } from "./plural.ts";

/** The panel of playback settings. */
export const playbackSettingsMessages: PlaybackSettingsMessages = {
  subject: "playbackSettings",
  rate: "Playback rate",
  skipPauses: "Skip pauses",
  skipPausesNote: "Only where there is silence: no word is ever cut.",
  savedTime: (clock) => `${clock} saved so far`,
  skipSteps: "Back and forward",
  secondCount: (seconds) => plural(seconds, "second"),
  back: "Back",
  forward: "Forward",
  playOn: "Keep playing",
  playOnNote: "When the queue is empty, the next episode you have not heard follows.",
};
