/** The transcript and the filter above it. */
export const transcriptMessages = {
  subject: "transcript" as const,
  transcript: "文稿",
  filterTranscript: "筛选文稿",
  filterPlaceholder: "在本期里找词…",
  clearFilter: "取消筛选",
  onlyMatching: "只看命中的句子",
  previousHit: "上一处",
  nextHit: "下一处",
  hitPosition: (position: number, count: number) => `${position} / ${count}`,
  noHits: "本期没有提到。",
  answersIn: (story: string) => `答案在：${story}`,
  // Starts with what is seen, so that voice control finds it.
  times: "这一部分的时间",
  jumpTo: (clock: string) => `${clock} 跳到这里`,
  backToNow: "回到正在播放",
  selectionReady: "已选中，按 Tab 键选择要做什么。",
  looping: (start: string, end: string) => `循环 ${start}–${end}`,
  endLoop: "结束循环",
};

/** What every language says about it. */
export type TranscriptMessages = typeof transcriptMessages;
