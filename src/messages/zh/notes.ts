/** Notes and links of an episode, and who speaks in it. */
export const notesMessages = {
  subject: "notes" as const,
  notes: "节目笔记",
  links: "本期链接",
  mentionedNow: "此刻提到",
  copyLink: "复制链接",
  copied: "已复制",
  /** For screen readers: a link that leads out of the site. */
  opensOutside: "在新标签页打开",
  speakers: "说话人",
  everybody: "所有人",
  onlySpeaker: (name: string) => `只看 ${name}`,
};

/** What every language says about it. */
export type NotesMessages = typeof notesMessages;
