import type { KnownTimes } from "./cues/known-times.ts";
import { doubtfulConfidence } from "./cues/confidence.ts";
import type { AlignmentOptions } from "./align/align-speech.ts";
import type { ScriptFit } from "./align/judge-sentences.ts";
import { groupByParagraph, listSentences } from "./cues/list-sentences.ts";
import { listenForCues, type HeardSound } from "./listen-for-cues.ts";
import { orderCueTimes } from "./cues/order-cue-times.ts";
import type { TextAnchor } from "./cues/text-anchor.ts";
import type { TimedCue, TimedGap, TimedWord } from "./cues/timed-cue.ts";

/** What listening found out. */
export interface AlignedCues {
  /** For each paragraph its cues. */
  readonly cues: readonly (readonly TimedCue[])[];
  /** Mean confidence of the spoken cues, 0 to 1. */
  readonly confidence: number;
  readonly gaps: readonly TimedGap[];
  /** How much of the text that was listened for was heard, 0 to 1. */
  readonly spokenShare: number;
  /** How well that text fits; undefined where nothing was to be listened for. */
  readonly fit: ScriptFit | undefined;
}

/** What is known before, and who wants to know how far the work is. */
export interface AlignCuesOptions extends Pick<AlignmentOptions, "report"> {
  /** Known times of points in the text. */
  readonly anchors?: readonly TextAnchor[];
  /** Such times that are beyond doubt, because the publisher gave them by hand. */
  readonly pins?: readonly TextAnchor[];
  /** Only what is not known is listened for. */
  readonly known?: KnownTimes;
}

/** Finds out by listening when each sentence of the paragraphs is spoken. */
export async function alignCues(
  paragraphs: readonly string[],
  sound: HeardSound,
  {
    anchors = [],
    pins = [],
    known: { cues: known, gaps } = nothingKnown,
    report,
  }: AlignCuesOptions,
): Promise<AlignedCues> {
  const sentences = listSentences(paragraphs);
  const heard = await listenForCues({
    sentences,
    known: sentences.map((_, index) => known[index]),
    anchors,
    pins,
    sound,
    report,
  });
  const cues = orderCues(
    sentences.flatMap((_, index) => known[index] ?? heard.cues.get(index) ?? []),
  );
  const spoken = cues.filter(({ isSpoken }) => isSpoken);
  const total = spoken.reduce((sum, { confidence = 1 }) => sum + confidence, 0);
  return {
    cues: groupByParagraph(paragraphs, sentences, cues),
    // Two digits: more would promise too much.
    confidence: Math.round((total / Math.max(1, spoken.length)) * 100) / 100,
    gaps: [
      ...gaps.filter((gap) => !heard.stretches.some((part) => lieTogether(gap, part))),
      ...heard.gaps,
    ].toSorted((one, other) => one.startMs - other.startMs),
    spokenShare: heard.spokenShare,
    fit: heard.fit,
  };
}

const nothingKnown: KnownTimes = { cues: [], gaps: [] };

function lieTogether(
  { startMs, endMs }: TimedGap,
  part: { readonly startMs: number; readonly endMs: number },
): boolean {
  return startMs < part.endMs && endMs > part.startMs;
}

/** Times in order; doubtful cues without words, all words within their cues. */
function orderCues(cues: readonly TimedCue[]): TimedCue[] {
  const times = orderCueTimes(
    cues.map(({ isSpoken, startMs, endMs }) => (isSpoken ? [startMs, endMs] : undefined)),
  );
  return cues.map((cue, index) => {
    const [startMs, endMs] = times[index] ?? [cue.startMs, cue.endMs];
    const isDoubtful = (cue.confidence ?? 1) < doubtfulConfidence;
    const clamp = (ms: number): number => Math.min(endMs, Math.max(startMs, ms));
    const words = cue.words.map(([start, end, wordStartMs, wordEndMs]): TimedWord => [
      start,
      end,
      clamp(wordStartMs),
      clamp(wordEndMs),
    ]);
    return { ...cue, startMs, endMs, words: isDoubtful ? [] : words };
  });
}
