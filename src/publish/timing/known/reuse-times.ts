import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { KnownTimes } from "../cues/known-times.ts";
import { createTextNumbering } from "../match/create-text-numbering.ts";
import type { Sentence } from "../cues/list-sentences.ts";
import { matchSequences } from "../match/match-sequences.ts";
import type { TextAnchor } from "../cues/text-anchor.ts";
import type { TimedCue, TimedWord } from "../cues/timed-cue.ts";

/** What an earlier run found out, as far as it holds for the text of today. */
export interface ReusedTimes extends KnownTimes {
  /** Where the times came from then. */
  readonly source: EpisodeFile["timing"]["source"];
  /** Times that the publisher gave by hand. */
  readonly pins: readonly TextAnchor[];
  /** Sentences whose pins found no words any more. */
  readonly lostPins: readonly string[];
}

type EarlierCue = EpisodeFile["transcript"][number]["cues"][number];

/**
 * Carries the times of a published episode over to the sentences that did not change. Pins
 * also pass from a sentence to the one that was written instead.
 */
export function reuseTimes(
  sentences: readonly Sentence[],
  { transcript, timing, gaps = [] }: EpisodeFile,
): ReusedTimes {
  const earlier = transcript.flatMap((paragraph) => paragraph.cues);
  const number = createTextNumbering();
  const matches = new Map(
    matchSequences(
      sentences.map(({ text }) => number(text.trimEnd())),
      earlier.map(({ text }) => number(text.trimEnd())),
    ),
  );
  const cues = sentences.map((sentence, index) => {
    const cue = earlier[matches.get(index) ?? -1];
    return cue && reuseCue(sentence, cue);
  });
  const pins: TextAnchor[] = [];
  const lostPins: string[] = [];
  for (const [index, { text, pins: own = [] }] of earlier.entries()) {
    const heir = own.length > 0 ? findHeir({ matches, sentences, earlier }, index) : undefined;
    for (const [offset, ms] of own) {
      if (!heir || offset >= heir.text.trimEnd().length) lostPins.push(text.trim());
      else {
        const { paragraph, range } = heir;
        pins.push({ paragraph, offset: range[0] + offset, ms });
      }
    }
  }
  return { source: timing.source, cues, gaps, pins, lostPins };
}

function reuseCue({ range }: Sentence, cue: EarlierCue): TimedCue {
  const { startMs, endMs, spoken, confidence } = cue;
  const words = cue.words.map(([start, end, wordStartMs, wordEndMs]): TimedWord => [
    range[0] + start,
    range[0] + end,
    wordStartMs,
    wordEndMs,
  ]);
  const isSpoken = spoken !== false;
  return {
    range,
    startMs,
    endMs,
    isSpoken,
    words,
    ...(confidence !== undefined && { confidence }),
  };
}

interface TextVersions {
  /** From sentences of today to earlier ones; both ascend. */
  readonly matches: ReadonlyMap<number, number>;
  readonly sentences: readonly Sentence[];
  readonly earlier: readonly EarlierCue[];
}

/** Less alike than this, a sentence is no new version of another. */
const leastLikeness = 0.5;

/** The sentence of today that is an earlier one, or was written instead. */
function findHeir(versions: TextVersions, index: number): Sentence | undefined {
  const { matches, sentences, earlier } = versions;
  const pairs = [...matches];
  const same = pairs.find(([, earlierIndex]) => earlierIndex === index);
  if (same) return sentences[same[0]];
  const [before = -1] = pairs.findLast(([, earlierIndex]) => earlierIndex < index) ?? [];
  const [behind] = pairs.find(([, earlierIndex]) => earlierIndex > index) ?? [];
  const candidates = sentences.slice(before + 1, behind);
  const text = earlier[index]?.text ?? "";
  const [best] = candidates
    .map((sentence) => ({ sentence, likeness: measureLikeness(text, sentence.text) }))
    .toSorted((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= leastLikeness ? best.sentence : undefined;
}

/** How many pairs of neighbouring characters two texts share, 0 to 1 (the coefficient of Dice). */
function measureLikeness(text: string, other: string): number {
  const pairs = listPairs(text);
  const otherPairs = listPairs(other);
  const shared = [...pairs].filter((pair) => otherPairs.has(pair)).length;
  return (2 * shared) / Math.max(1, pairs.size + otherPairs.size);
}

function listPairs(text: string): Set<string> {
  const whole = text.trim();
  return new Set(
    Array.from({ length: Math.max(0, whole.length - 1) }, (_, start) =>
      whole.slice(start, start + 2),
    ),
  );
}
