/** What pages say without scripts, in the language of their show. */
export interface PageWords {
  readonly newest: string;
  readonly tags: string;
  readonly feedOf: (tag: string) => string;
}

const chinese: PageWords = {
  newest: "最新节目",
  tags: "标签",
  feedOf: (tag) => `#${tag} 的 RSS`,
};

const english: PageWords = {
  newest: "Latest episodes",
  tags: "Tags",
  feedOf: (tag) => `RSS of #${tag}`,
};

/** The words for a language tag (BCP 47): Chinese for Chinese shows, else English. */
export function findPageWords(language: string): PageWords {
  return /^zh\b/iu.test(language) ? chinese : english;
}
