/** How days are named, on every page. */
export const dateMessages = {
  subject: "dates" as const,
  /** From Sunday. */
  weekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
};

/** What every language says about it. */
export type DateMessages = typeof dateMessages;
