/** Tags that one follows, and tags that one mutes. */
export const tagChoiceMessages = {
  subject: "tagChoice" as const,
  follow: (tag: string) => `订阅 #${tag}`,
  mute: (tag: string) => `静音 #${tag}`,
  followed: "订阅的标签",
  muted: "静音的标签",
  hasNews: "有新内容",
  // Starts with what is seen, so that voice control finds it.
  newEpisodes: (tag: string, count: number) => `${tag} ${count} 新：上次看过之后的新节目`,
  newCount: (count: number) => `${count} 新`,
  unfollow: (tag: string) => `取消订阅 #${tag}`,
  unmute: (tag: string) => `取消静音 #${tag}`,
  unfollowed: (tag: string) => `已取消订阅 #${tag}`,
  unmuted: (tag: string) => `已取消静音 #${tag}`,
  noChoices: "还没有订阅或静音的标签。打开一个标签，就能订阅它，或者让播放跳过它。",
  choicesHint:
    "订阅的标签有新节目时，首页会标“新”；静音的标签，播放时跳过，列表里收起。只存在这台设备上。",
  skipped: (stories: string, tags: string) => `已跳过：${stories}（静音 ${tags}）`,
  mutedMoments: (count: number) => `静音的 ${count} 句`,
};

/** What every language says about it. */
export type TagChoiceMessages = typeof tagChoiceMessages;
