/** What pages say without scripts, in the language of their show. */
export interface PageWords {
  readonly feedOf: (tag: string) => string;
}

const chinese: PageWords = {
  feedOf: (tag) => `#${tag} 的 RSS`,
};

const english: PageWords = {
  feedOf: (tag) => `RSS of #${tag}`,
};

/** The words for a language tag (BCP 47): Chinese for Chinese shows, else English. */
export function findPageWords(language: string): PageWords {
  return /^zh\b/iu.test(language) ? chinese : english;
}
