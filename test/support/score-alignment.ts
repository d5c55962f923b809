import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { TimelineSentence } from "#publish/timing/sidecar/timeline-file.ts";

/** How well the times of an episode agree with the true ones; times in seconds. */
export interface AlignmentScore {
  /** Absolute errors, ascending. */
  readonly sentenceErrors: readonly number[];
  readonly wordErrors: readonly number[];
  /** Of the sentences that are not in the sound, how many were found out. */
  readonly unread: { readonly found: number; readonly all: number; readonly false: number };
  /** Of the sentences that are off by more than 0.3 s, how many are marked as doubtful. */
  readonly flags: { readonly found: number; readonly all: number; readonly false: number };
}

const badSeconds = 0.3;
const doubtfulConfidence = 0.5;

/** Compares an episode with the timeline of its recording, sentence by sentence. */
export function scoreAlignment(
  { transcript }: Pick<EpisodeFile, "transcript">,
  sentences: readonly TimelineSentence[],
): AlignmentScore {
  const cues = transcript.flatMap((paragraph) => paragraph.cues);
  const sentenceErrors: number[] = [];
  const wordErrors: number[] = [];
  const unread = { found: 0, all: 0, false: 0 };
  const flags = { found: 0, all: 0, false: 0 };
  for (const [index, sentence] of sentences.entries()) {
    const cue = cues[index];
    if (cue?.text.trim() !== sentence.text.trim()) throw new Error("another division");
    const isUnspoken = cue.spoken === false;
    if (sentence.spoken === false) unread.all += 1;
    if (isUnspoken) unread[sentence.spoken === false ? "found" : "false"] += 1;
    if (isUnspoken || sentence.spoken === false) continue;
    const error = Math.abs(cue.startMs - sentence.startMs) / 1000;
    sentenceErrors.push(error);
    const isFlagged = (cue.confidence ?? 1) < doubtfulConfidence;
    if (error > badSeconds) flags.all += 1;
    if (isFlagged) flags[error > badSeconds ? "found" : "false"] += 1;
    for (const [start, , startMs] of sentence.words) {
      const word = cue.words.find(([wordStart]) => wordStart === start);
      if (word) wordErrors.push(Math.abs(word[2] - startMs) / 1000);
    }
  }
  const ascending = (errors: number[]): number[] => errors.toSorted((a, b) => a - b);
  return {
    sentenceErrors: ascending(sentenceErrors),
    wordErrors: ascending(wordErrors),
    unread,
    flags,
  };
}

/** The error that this share of ascending errors does not exceed; NaN for none. */
export function findPercentile(errors: readonly number[], share: number): number {
  return errors[Math.min(errors.length - 1, Math.floor(errors.length * share))] ?? Number.NaN;
}
