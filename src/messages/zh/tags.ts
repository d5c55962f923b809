/** Rows of tags, and how often a word is spoken. */
export const tagMessages = {
  subject: "tags" as const,
  tags: "关键词",
  moreTags: (count: number) => `+${count} 个关键词`,
  fewerTags: "收起",
  momentCount: (count: number) => `${count} 处`,
};

/** What every language says about it. */
export type TagMessages = typeof tagMessages;
