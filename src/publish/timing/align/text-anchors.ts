import type { PhraseWindow } from "./match-grid.ts";
import type { ReferencePhrase, ReferenceSpeech } from "./reference-speech.ts";

/** A place of the script whose time is known. */
export interface ScriptAnchor {
  /** Index of the sentence. */
  readonly sentence: number;
  /** UTF-16 units in its text: the text from here on is spoken from `seconds` on, the rest before. */
  readonly offset: number;
  readonly seconds: number;
}

/** The same in terms of a match: the phrases from this one on lie in the frames from this one on. */
export interface PhraseAnchor {
  readonly phrase: number;
  readonly frame: number;
}

/** Begins a new phrase at the word of every anchor, so that the phrases can be told apart by time. */
export function splitPhrasesAt(
  reference: ReferenceSpeech,
  anchors: readonly ScriptAnchor[],
): ReferenceSpeech {
  const cuts = new Map<number, number[]>();
  for (const { sentence, offset } of anchors) {
    cuts.set(sentence, [...(cuts.get(sentence) ?? []), offset]);
  }
  const phrases = reference.phrases.flatMap((phrase) =>
    (cuts.get(phrase.sentence) ?? []).reduce<readonly ReferencePhrase[]>(
      (parts, offset) => parts.flatMap((part) => splitPhrase(part, offset)),
      [phrase],
    ),
  );
  return { ...reference, phrases };
}

function splitPhrase(phrase: ReferencePhrase, offset: number): readonly ReferencePhrase[] {
  const first = phrase.words.findIndex(({ range }) => range[1] > offset);
  const cut = Math.round(phrase.words[first]?.startFrame ?? 0);
  if (first <= 0 || cut <= phrase.startFrame || cut >= phrase.endFrame) return [phrase];
  return [
    { ...phrase, endFrame: cut, words: phrase.words.slice(0, first) },
    { ...phrase, startFrame: cut, words: phrase.words.slice(first) },
  ];
}

/** The frames of a match. */
interface FrameGrid {
  readonly frameRate: number;
  readonly frameCount: number;
}

/**
 * The phrase that each anchor stands before, in order. Anchors that run backwards, lie
 * outside of the sound, or leave less than two frames for the text between them are left
 * out: no match could hold them.
 */
export function findPhraseAnchors(
  phrases: readonly Pick<ReferencePhrase, "sentence" | "words">[],
  anchors: readonly ScriptAnchor[],
  { frameRate, frameCount }: FrameGrid,
): PhraseAnchor[] {
  const places = anchors
    .map(({ sentence, offset, seconds }): PhraseAnchor => {
      const found = phrases.findIndex(
        ({ sentence: own, words }) =>
          own > sentence || (own === sentence && (words.at(-1)?.range[1] ?? 0) > offset),
      );
      const frame = Math.round(seconds * frameRate);
      return { phrase: found === -1 ? phrases.length : found, frame };
    })
    .filter(({ frame }) => frame > 0 && frame < frameCount - 1)
    .toSorted((one, other) => one.phrase - other.phrase || one.frame - other.frame);
  const kept: PhraseAnchor[] = [];
  for (const anchor of places) {
    const last = kept.at(-1) ?? { phrase: 0, frame: 0 };
    const leastFrames = anchor.phrase > last.phrase ? 2 : 0;
    if (anchor.frame >= last.frame + leastFrames) kept.push(anchor);
  }
  return kept;
}

/**
 * Narrows a window so that no frame before an anchor belongs to a phrase behind it, and none
 * after it to a phrase before it. Frames are asked for in order, as the match does.
 */
export function narrowWindow(
  findWindow: (frame: number) => PhraseWindow,
  anchors: readonly PhraseAnchor[],
): (frame: number) => PhraseWindow {
  if (anchors.length === 0) return findWindow;
  let passed = 0;
  return (frame) => {
    while ((anchors[passed]?.frame ?? Infinity) <= frame) passed += 1;
    const [from, to] = findWindow(frame);
    const first = Math.max(from, anchors[passed - 1]?.phrase ?? 0);
    return [first, Math.max(first, Math.min(to, anchors[passed]?.phrase ?? Infinity))];
  };
}
