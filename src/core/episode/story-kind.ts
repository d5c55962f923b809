/** What part a story plays; only items are numbered for the listener. */
export type StoryKind = "opening" | "item" | "closing";
