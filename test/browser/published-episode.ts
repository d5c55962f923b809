import { readFileSync } from "node:fs";
import * as v from "valibot";
import { createHeadline } from "#core/episode/headline.ts";
import { episodeFormat } from "#core/files/episode-file.ts";

const folder = new URL("../../public/episodes/2025-06-08/", import.meta.url);

/** The sound that is served, byte for byte. */
export const publishedSound = readFileSync(new URL("audio.mp3", folder));

/** The episode's file as text, to be broken by tests. */
export const publishedText = readFileSync(new URL("episode.json", folder), "utf8");

/** The real episode as it was published. */
export const publishedEpisode = v.parse(episodeFormat.schema, JSON.parse(publishedText));

/** What lists and the player call it. */
export const publishedHeadline = createHeadline(publishedEpisode);

export const durationSeconds = publishedEpisode.audio.durationMs / 1000;

/** A stretch of a paragraph that is spoken at some time. */
export interface SpokenText {
  readonly paragraphText: string;
  /** Offset in the paragraph's text. */
  readonly start: number;
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A spoken word and the sentence around it. */
export interface SpokenWord extends SpokenText {
  readonly sentence: SpokenText;
}

/** Every sentence in order; read from the file on the slowest and plainest way, not by the app's code. */
export const sentences: readonly SpokenText[] = publishedEpisode.transcript.flatMap(({ cues }) => {
  const paragraphText = cues.map(({ text }) => text).join("");
  return cues.map(({ text, startMs, endMs }, index) => {
    const before = cues.slice(0, index).map((cue) => cue.text);
    const indent = text.length - text.trimStart().length;
    return {
      paragraphText,
      start: before.join("").length + indent,
      text: text.trim(),
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
    };
  });
});

/** Every word in order. */
export const words: readonly SpokenWord[] = publishedEpisode.transcript
  .flatMap(({ cues }) => cues)
  .flatMap((cue, index) => {
    const sentence = at(sentences, index);
    const indent = cue.text.length - cue.text.trimStart().length;
    return cue.words.map(([start, end, startMs, endMs]) => ({
      paragraphText: sentence.paragraphText,
      start: sentence.start - indent + start,
      text: cue.text.slice(start, end),
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
      sentence,
    }));
  });

/** The word whose times hold `seconds`; undefined in a pause. */
export function findWordAt(seconds: number): SpokenWord | undefined {
  return words.findLast(
    ({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds,
  );
}

/** The sentence that started last; undefined before the first. */
export function findSentenceAt(seconds: number): SpokenText | undefined {
  return sentences.findLast(({ startSeconds }) => startSeconds <= seconds);
}

/** The first sentence that holds a text. */
export function findSentence(text: string): SpokenText {
  const found = sentences.find((sentence) => sentence.text.includes(text));
  if (!found) throw new Error(`no sentence says ${text}`);
  return found;
}

/** The word that holds a sentence's character. */
export function findWordIn(sentence: SpokenText, text: string): SpokenWord {
  const place = sentence.start + sentence.text.indexOf(text);
  const found = words.findLast((word) => word.sentence === sentence && word.start <= place);
  if (!found) throw new Error(`no word is at ${text}`);
  return found;
}

/** The first word with this text. */
export function findWord(text: string): SpokenWord {
  const found = words.find((word) => word.text === text);
  if (!found) throw new Error(`no word is ${text}`);
  return found;
}

/** An element that the test knows to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new Error(`there is no element ${index} of ${list.length}`);
  return found;
}
