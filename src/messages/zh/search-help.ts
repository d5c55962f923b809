/** How to search, shown by examples. */
export const searchHelpMessages = {
  subject: "searchHelp" as const,
  rows: [
    ["谷歌 眼镜", "两个词出现在同一则里"],
    ["“世界模型”", "一字不差的一句；英文要整词"],
    ["谷歌 -眼镜", "有谷歌、没有眼镜的段落"],
    ["#谷歌", "带有这个标签的节目；拼音 guge、gg 也能找到标签"],
    ["谷歌 OR 苹果", "有一个就行"],
    ["字体 speaker:主持人", "只找这个人说的话；名字里有空格就加引号"],
    ["after:2025-01 before:2025-06", "一月起、六月前的节目"],
  ],
};

/** What every language says about it. */
export type SearchHelpMessages = typeof searchHelpMessages;
