import type { DateMessages } from "../zh/dates.ts";

/** How days are named, on every page. */
export const dateMessages: DateMessages = {
  subject: "dates",
  weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
