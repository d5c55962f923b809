/**
 * What inputs may be at most. What is more than this is no show but a mistake, or meant to do
 * harm: it is refused in one sentence before anything is parsed.
 */
export const inputLimits = {
  /** Ten hours of speech are half of it. */
  notesBytes: 1_000_000,
  /** Of square brackets, whose partners are looked for again and again. */
  bracketsOfParagraph: 1000,
  bracketsOfNotes: 10_000,
  /** A parser puts each piece of a paragraph and each block among all others. */
  addressesOfParagraph: 2000,
  linesOfParagraph: 5000,
  linesOfNotes: 20_000,
  /** Of quotes, and of what stands deep in lists: a parser closes each by a look at all before. */
  quotesOfNotes: 1500,
  /** Patterns look back from each; nobody sees so many. */
  spacesInRow: 500,
  /** A parser of YAML looks at each anchor and mark again and again. */
  frontMatterCharacters: 40_000,
  /** Of one caption: a minute of speech has a thousand. */
  captionCharacters: 100_000,
  /** Each becomes a page and a feed of the site. */
  tags: 1000,
  tagCharacters: 200,
  /** Whoever walks what is deeper would run out of stack, or of time. */
  tagsInTags: 500,
  /** Captions with the times of each word, and all other files of text. */
  textBytes: 32_000_000,
  soundBytes: 4_000_000_000,
  /** Read into memory whole, to reckon or mend what its header says. */
  headerBytes: 1_000_000_000,
  channels: 32,
  leastSampleRate: 4000,
  mostSampleRate: 768_000,
  /** Of one answer to a range request. */
  rangeSeconds: 60,
  /** Of a whole sound that is listened to. */
  downloadSeconds: 3600,
  soundSeconds: 100 * 3600,
} as const;
