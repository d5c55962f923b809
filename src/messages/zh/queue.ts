/** The panel of episodes that are queued. */
export const queueMessages = {
  subject: "queue" as const,
  queueEmpty: "队列是空的。每期节目旁边的菜单可以加入队列。",
  queueOrderHelp: "拖动可以换位置；也可以按 Alt 加上下箭头。",
  clearQueue: "清空队列",
  dragToMove: (title: string) => `换位置：${title}`,
  queuedAt: (title: string, position: number, count: number) =>
    `${title}：第 ${position} 位，共 ${count} 期`,
  removeFromQueue: (title: string) => `移出队列：${title}`,
  removedFromQueue: (title: string) => `已移出队列：${title}`,
  upNext: "接下来",
  previousEpisode: "上一期",
  nextEpisode: "下一期",
};

/** What every language says about it. */
export type QueueMessages = typeof queueMessages;
