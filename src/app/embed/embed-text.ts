import { findCueIndexAt, findWordIndexAt } from "#core/episode/find-at-time.ts";
import type { Episode } from "#core/episode/episode.ts";
import { readCueText } from "#core/episode/transcript.ts";
import { findQuote, readQuote } from "#core/share/quote.ts";
import { listQuoteWords } from "#core/share/quote-words.ts";
import type { EmbedContent } from "./embed-content.ts";
import type { EmbedView } from "./embed-view.ts";

/** The words in the small player. */
export interface EmbedText {
  /** Shows what is spoken at a time; before anything was heard, what is offered. */
  readonly paint: (seconds: number, isFresh: boolean) => void;
  readonly setEpisode: (episode: Episode) => void;
}

/** Follows the words: the live sentence in the title, and in the larger player those around it. */
export function createEmbedText(view: EmbedView, content: EmbedContent): EmbedText {
  let { episode } = content;
  let offer = readOffer(episode, content);
  let shown = "";
  let lastSeconds = 0;
  let wasFresh = true;
  const paint = (seconds: number, isFresh: boolean): void => {
    lastSeconds = seconds;
    wasFresh = isFresh;
    const { transcript } = episode;
    const cue = findCueIndexAt(transcript, seconds);
    const word = isFresh ? -1 : findWordIndexAt(transcript, seconds);
    const key = `${cue} ${word} ${isFresh}`;
    if (key === shown) return;
    shown = key;
    const sentence = readCueText(transcript, cue);
    view.title.textContent = isFresh || sentence === "" ? offer : sentence;
    view.past.textContent = readCueText(transcript, cue - 1);
    view.next.textContent = readCueText(transcript, cue + 1) + readCueText(transcript, cue + 2);
    view.now.replaceChildren(...markWord(episode, cue, word));
  };
  return {
    paint,
    setEpisode: (next) => {
      episode = next;
      offer = readOffer(episode, content);
      shown = "";
      paint(lastSeconds, wasFresh);
    },
  };
}

/** The words of the clip, else what the episode is about. */
function readOffer({ headline, transcript }: Episode, { moment }: EmbedContent): string {
  if (!moment) return headline;
  const words = listQuoteWords(transcript);
  const quote = findQuote(transcript, words, moment);
  return quote ? readQuote(transcript, words, quote).text : headline;
}

/** A sentence with its spoken word on amber. */
function markWord({ transcript }: Episode, cue: number, word: number): (Node | string)[] {
  const sentence = readCueText(transcript, cue);
  const { start = 0 } = transcript.cues[cue] ?? {};
  if (word === -1 || transcript.wordCues[word] !== cue) return [sentence];
  const from = (transcript.wordStarts[word] ?? 0) - start;
  const to = (transcript.wordEnds[word] ?? 0) - start;
  const mark = document.createElement("mark");
  mark.textContent = sentence.slice(from, to);
  return [sentence.slice(0, from), mark, sentence.slice(to)];
}
