import type { ScriptCheck, SentenceCheck } from "./check-sentences.ts";
import { shortestGapSeconds } from "./check-sentences.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import { measureFit } from "./judge-sentences.ts";
import { matchSpeech } from "./match-speech.ts";
import { cutMatchInput, measureEvidence, type Evidence } from "./measure-evidence.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import {
  groupPhrases,
  pooledFrames,
  toPooled,
  toPooledPlace,
  type SentenceLooks,
  type SentencePlace,
} from "./sentence-looks.ts";
import type { PhraseMatch, SpeechMatch } from "./trace-match.ts";

/** What fits by less than this above chance is hardly the script of this sound: nothing is moved. */
const leastGain = 0.06;
/** With less evidence than this above chance a sentence may lie on the wrong side of a gap. */
const weakEvidence = 0.04;
/** A better place must say so much more for each sentence. */
const clearlyBetter = 0.01;
/** More sentences than this in a row say that much is unread: they are left alone. */
const mostSentences = 6;
const longestSeconds = 60;

/** A match with what was found out about it. */
export interface CheckedScript {
  readonly match: SpeechMatch;
  readonly check: ScriptCheck;
}

/**
 * Looks for sentences of little evidence on the other side of foreign sound: an advertisement
 * may have drawn them to itself. They are placed anew together, in what lies between their
 * neighbours, where all of them have clearly more evidence there.
 */
export async function placeAnew(
  { match, check }: CheckedScript,
  reference: ReferenceSpeech,
  looks: SentenceLooks,
): Promise<CheckedScript> {
  const { evidence: fit, chance = 0 } = measureFit(check);
  if (fit < chance + leastGain) return { match, check };
  const places = groupPhrases(reference, match);
  const phrases = [...match.phrases];
  const sentences = new Map(check.sentences);
  for (const run of listWeakRuns(places, check)) {
    const range = findFreeRange(places, run, looks.loud.sound.frameCount * pooledFrames);
    const free = range[1] - range[0] - countFrames(run);
    if (free < shortestGapSeconds * frameRate || range[1] - range[0] > longestSeconds * frameRate) {
      continue;
    }
    const found = await matchRun(looks, run, range);
    const evidences: Evidence[] = [];
    for (const place of found.places) {
      evidences.push(await measureEvidence(looks.own, toPooledPlace(place)));
    }
    const before = sumUp(run.flatMap(({ sentence }) => sentences.get(sentence) ?? []));
    if (sumUp(evidences) < before + clearlyBetter * run.length) continue;
    for (const [index, place] of found.places.entries()) {
      const evidence = evidences[index];
      if (evidence) sentences.set(place.sentence, toCheck(place, evidence));
    }
    writePhrases(phrases, { reference, run, matches: found.phrases });
  }
  return { match: { ...match, phrases }, check: { ...check, sentences } };
}

function sumUp(evidences: readonly Evidence[]): number {
  return evidences.reduce((sum, { evidence }) => sum + evidence, 0);
}

function toCheck({ first }: SentencePlace, evidence: Evidence): SentenceCheck {
  return { startFrame: first, loudFrame: first, ...evidence };
}

function countFrames(run: readonly SentencePlace[]): number {
  return run.reduce((sum, { first, last }) => sum + last - first, 0);
}

/** Sentences in a row that say little more for their places than chance. */
function listWeakRuns(
  places: readonly SentencePlace[],
  { sentences, foreign }: ScriptCheck,
): SentencePlace[][] {
  const chance = foreign.reduce((sum, value) => sum + value, 0) / Math.max(1, foreign.length);
  const runs: SentencePlace[][] = [];
  let run: SentencePlace[] = [];
  for (const place of [...places, undefined]) {
    const evidence = (place && sentences.get(place.sentence)?.evidence) ?? Infinity;
    if (place && evidence - chance < weakEvidence) run.push(place);
    else {
      if (run.length > 0 && run.length <= mostSentences) runs.push(run);
      run = [];
    }
  }
  return runs;
}

/** What lies between the neighbours of a run, in frames. */
function findFreeRange(
  places: readonly SentencePlace[],
  run: readonly SentencePlace[],
  frameCount: number,
): readonly [number, number] {
  const first = places.findIndex((place) => place === run[0]);
  return [places[first - 1]?.last ?? 0, places[first + run.length]?.first ?? frameCount];
}

/** Where a run lies when all that is loud may be speech. */
async function matchRun(
  { loud }: SentenceLooks,
  run: readonly SentencePlace[],
  range: readonly [number, number],
): Promise<{ readonly places: SentencePlace[]; readonly phrases: readonly PhraseMatch[] }> {
  const ranges = run.flatMap((place) => place.ranges);
  const { input, from } = cutMatchInput(loud, ranges, toPooled(range));
  const { gap, open } = input.costs;
  // The neighbours' ends are no beginnings of a gap that would have to be paid for.
  const freeGap = gap.map(
    (cost, frame) => cost - (frame === 0 || frame === gap.length - 1 ? open : 0),
  );
  const { phrases } = await matchSpeech({
    ...input,
    costs: { ...input.costs, gap: freeGap },
    pulse: () => Promise.resolve(),
  });
  const toFrame = (pooled: number): number => (from + pooled) * pooledFrames;
  const fine = phrases.map(({ startFrame, endFrame, isSkipped, rowFrames }) => ({
    startFrame: toFrame(startFrame),
    endFrame: toFrame(endFrame),
    isSkipped,
    rowFrames: rowFrames.map(toFrame),
  }));
  let next = 0;
  const places = run.map((place) => {
    const own = fine.slice(next, (next += place.ranges.length));
    return { ...place, first: own[0]?.startFrame ?? 0, last: own.at(-1)?.endFrame ?? 0 };
  });
  return { places, phrases: fine };
}

interface NewPhrases {
  readonly reference: ReferenceSpeech;
  readonly run: readonly SentencePlace[];
  /** Their rows are pooled, their frames are not. */
  readonly matches: readonly PhraseMatch[];
}

function writePhrases(phrases: PhraseMatch[], { reference, run, matches }: NewPhrases): void {
  const sentences = new Set(run.map(({ sentence }) => sentence));
  const found = matches.values();
  for (const [index, { sentence, startFrame, endFrame }] of reference.phrases.entries()) {
    if (!sentences.has(sentence) || phrases[index]?.isSkipped !== false) continue;
    const match = found.next().value;
    if (!match) return;
    const rowFrames = Int32Array.from({ length: endFrame - startFrame }, (_, row) => {
      const pooled = Math.min(match.rowFrames.length - 1, Math.floor(row / pooledFrames));
      return match.rowFrames[pooled] ?? match.endFrame;
    });
    phrases[index] = { ...match, rowFrames };
  }
}
