import { listSentences } from "#publish/timing/cues/list-sentences.ts";
import type { TimedCue, TimedGap } from "#publish/timing/cues/timed-cue.ts";
import { findSpeaker, type HumanRecording } from "./human-recording.ts";

/** What became of a sentence whose time is known. */
export interface SentenceOutcome {
  readonly text: string;
  /** Index of its cue. */
  readonly cue: number;
  readonly isSpoken: boolean;
  readonly isHeard: boolean;
  /** How far its start is off. */
  readonly errorSeconds: number;
  readonly confidence: number;
}

/** How well a recording was timed. */
export interface HumanScore {
  readonly outcomes: readonly SentenceOutcome[];
  readonly wordErrors: readonly number[];
  /** Gaps of a known kind, and how many of them were found as such. */
  readonly gaps: { readonly right: number; readonly all: number };
}

/** Recordings that were joined from single words; others know their words only about. */
const exactWords = new Set(["cmn"]);
/** Music of this length stands before and behind the recordings that have any. */
const musicSeconds = 8;

/**
 * Compares cues with the truth. Sentences are divided otherwise than recordings are, so only
 * those count that begin where a spoken piece begins.
 */
export function scoreHumanSpeech(
  recording: HumanRecording,
  cues: readonly TimedCue[],
  gaps: readonly TimedGap[],
): HumanScore {
  const sentences = listSentences(recording.paragraphs);
  const starts = new Map<number, number>();
  let length = 0;
  for (const [index, { text }] of sentences.entries()) {
    starts.set(length, index);
    length += condense(text).length;
  }
  const hasExactWords = exactWords.has(findSpeaker(recording));
  const outcomes: SentenceOutcome[] = [];
  const wordErrors: number[] = [];
  let offset = 0;
  for (const piece of recording.truth) {
    const index = starts.get(offset) ?? -1;
    const cue = cues[index];
    offset += condense(piece.text).length;
    if (!cue) continue;
    outcomes.push({
      text: piece.text,
      cue: index,
      isSpoken: piece.spoken,
      isHeard: cue.isSpoken,
      errorSeconds: Math.abs(cue.startMs / 1000 - piece.start),
      confidence: cue.confidence ?? 1,
    });
    if (!piece.spoken || !cue.isSpoken || !hasExactWords) continue;
    for (const [from, , startSeconds] of piece.words) {
      const word = cue.words.find(([start]) => start - cue.range[0] === from);
      if (word) wordErrors.push(Math.abs(word[2] / 1000 - startSeconds));
    }
  }
  if (offset !== length) throw new Error(`${recording.name}: truth and notes hold other texts`);
  return { outcomes, wordErrors, gaps: scoreGaps(recording, gaps) };
}

/** Only letters and digits: notes may be punctuated otherwise. */
function condense(text: string): string {
  return text.replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

function scoreGaps(
  { name, adSeconds, truth }: HumanRecording,
  gaps: readonly TimedGap[],
): HumanScore["gaps"] {
  const hasMusic = name.endsWith("-music") || name.endsWith("-all");
  const spoken = truth.filter((piece) => piece.spoken);
  const firstSeconds = spoken[0]?.start ?? 0;
  const lastSeconds = spoken.at(-1)?.end ?? 0;
  const known = [
    ...(hasMusic
      ? [
          { from: firstSeconds - musicSeconds, to: firstSeconds, kind: "music" },
          { from: lastSeconds, to: lastSeconds + musicSeconds, kind: "music" },
        ]
      : []),
    ...(adSeconds ? [{ from: adSeconds[0], to: adSeconds[1], kind: "speech" }] : []),
  ];
  const right = known.filter(({ from, to, kind }) =>
    gaps.some((gap) => {
      const common = Math.min(to, gap.endMs / 1000) - Math.max(from, gap.startMs / 1000);
      return gap.kind === kind && common >= (to - from) / 2;
    }),
  );
  return { right: right.length, all: known.length };
}
