/** What a feed says of itself, in the language of its show. */
export interface FeedWords {
  /** Link to the page on which the text follows the sound. */
  readonly readAlong: string;
  readonly tagDescription: (tag: string, show: string) => string;
}

const chinese: FeedWords = {
  readAlong: "边听边读这一期",
  tagDescription: (tag, show) => `《${show}》里每一次说到“${tag}”的那句话，点开就从那一刻听起。`,
};

const english: FeedWords = {
  readAlong: "Read along with this episode",
  tagDescription: (tag, show) =>
    `Every sentence of ${show} in which “${tag}” is spoken, heard from that moment on.`,
};

/** The words for a language tag (BCP 47): Chinese for Chinese shows, else English. */
export function findFeedWords(language: string): FeedWords {
  return /^zh\b/iu.test(language) ? chinese : english;
}
