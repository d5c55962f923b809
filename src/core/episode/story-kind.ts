/** What part a story plays; only items are numbered for the listener. */
export type StoryKind = "opening" | "item" | "closing";

/** What the opening is called where the notes do not name it: in Chinese, and in all else. */
export const openingTitles = { chinese: "开场", other: "Opening" } as const;
