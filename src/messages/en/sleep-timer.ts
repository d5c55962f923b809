import type { SleepTimerMessages } from "../zh/sleep-timer.ts";
import { plural } from "./plural.ts";

/** The panel of the sleep timer. */
export const sleepTimerMessages: SleepTimerMessages = {
  subject: "sleepTimer",
  sleepLeft: (clock) => `${clock} left`,
  minuteCount: (minutes) => plural(minutes, "minute"),
  sleepAtStoryEnd: "End of this story",
  sleepAtEpisodeEnd: "End of this episode",
  sleepCancel: "Turn off",
  sleepNote:
    "The last 10 seconds fade out. While the timer runs, a shake of the phone adds 5 minutes.",
};
