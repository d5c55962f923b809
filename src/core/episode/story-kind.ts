/** What part a story plays; only items are numbered for the listener. */
export type StoryKind = "opening" | "item" | "closing";

/** What the opening is called where the notes do not name it: in Chinese, and in all else. */
export const openingTitles = { chinese: "开场", other: "Opening" } as const;

/** The number of each story, from 1 on; undefined for what is not counted. */
export function numberStories(stories: readonly { readonly kind: StoryKind }[]) {
  let items = 0;
  return stories.map(({ kind }) => (kind === "item" ? (items += 1) : undefined));
}
