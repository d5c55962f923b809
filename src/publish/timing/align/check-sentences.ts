import { equalizeSpectra } from "./equalize-spectra.ts";
import type { Pulse } from "./tune-voice.ts";
import { createMatchCosts } from "./match-costs.ts";
import type { ScriptMatchInput } from "./match-script.ts";
import { matchSpeech, type MatchInput } from "./match-speech.ts";
import { measureChance, measureContent } from "./measure-chance.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import { createSpeechFeatures } from "./speech-features.ts";
import type { SpeechMatch } from "./trace-match.ts";
import { warpSpectrum } from "./warp-spectrum.ts";

/** Frames of 40 ms: between the two of the first estimate. */
const pooledFrames = 4;
/** How far from its first place a sentence is looked for. */
const reachSeconds = 2;
/** How far around its first place a sentence is compared with what it is not. */
const marginSeconds = 0.5;

/** What a second look says of a sentence that was found. */
export interface SentenceCheck {
  /** Where it starts by the second estimate, in frames. */
  readonly startFrame: number;
  /**
   * By which share its words fit the sound better than its syllables in another order: up
   * to 0.6 for a voice like the reference's, from 0.05 on for others, about 0 where it is not spoken.
   */
  readonly evidence: number;
}

/**
 * Looks at every sentence again, each for itself: free to lie anywhere near its place and
 * bound to no neighbour, and compared with nonsense that sounds alike. Where the sound says
 * clearly what is spoken, both estimates agree and nonsense fits worse.
 */
export async function checkSentences(
  input: Omit<ScriptMatchInput, "anchors" | "pulse">,
  match: SpeechMatch,
  pulse: Pulse,
): Promise<ReadonlyMap<number, SentenceCheck>> {
  const equal = equalizeSpectra({
    sound: input.sound,
    reference: warpSpectrum(input.reference.spectrum, input.voice.warp),
  });
  const all: SentenceInput = {
    sound: createSpeechFeatures(equal.sound, pooledFrames),
    reference: createSpeechFeatures(equal.reference, pooledFrames),
    phrases: [],
    costs: createMatchCosts(input.activity, {
      pooledFrames,
      search: "places",
      level: input.voice.level,
    }),
  };
  const checks = new Map<number, SentenceCheck>();
  const places = groupPhrases(input, match);
  for (const [index, place] of places.entries()) {
    const startFrame = await findStart(all, place);
    checks.set(place.sentence, { startFrame, evidence: await measureEvidence(all, place) });
    await pulse((index + 1) / places.length);
  }
  return checks;
}

type SentenceInput = Omit<MatchInput, "pulse" | "findWindow">;

async function findStart(all: SentenceInput, place: SentencePlace): Promise<number> {
  const [from, to] = findRange(all, place, reachSeconds);
  const input = cutInput(all, place, [from, to]);
  const { gap, open } = input.costs;
  // There always is other sound at both ends: it costs nothing that a gap begins there.
  const freeGap = gap.map(
    (cost, frame) => cost - (frame === 0 || frame === gap.length - 1 ? open : 0),
  );
  const { phrases } = await matchSpeech({
    ...input,
    costs: { ...input.costs, gap: freeGap },
    pulse: () => Promise.resolve(),
  });
  return (from + (phrases[0]?.startFrame ?? 0)) * pooledFrames;
}

async function measureEvidence(all: SentenceInput, place: SentencePlace): Promise<number> {
  const input = cutInput(all, place, findRange(all, place, marginSeconds));
  const gap = input.costs.gap.map(() => Infinity);
  const { cost } = await matchSpeech({
    ...input,
    costs: { ...input.costs, gap },
    pulse: () => Promise.resolve(),
  });
  return 1 - cost / ((await measureChance(input)) * measureContent(input));
}

function findRange(
  { sound }: SentenceInput,
  { first, last }: SentencePlace,
  seconds: number,
): readonly [number, number] {
  const reach = (seconds * frameRate) / pooledFrames;
  return [
    Math.max(0, Math.floor(first / pooledFrames - reach)),
    Math.min(sound.frameCount, Math.ceil(last / pooledFrames + reach)),
  ];
}

interface SentencePlace {
  readonly sentence: number;
  /** Frames of the sound. */
  readonly first: number;
  last: number;
  /** Pooled frames of the reference. */
  readonly ranges: (readonly [number, number])[];
}

function groupPhrases(
  { reference }: Pick<ScriptMatchInput, "reference">,
  match: SpeechMatch,
): readonly SentencePlace[] {
  const places: SentencePlace[] = [];
  for (const [index, { sentence, startFrame, endFrame }] of reference.phrases.entries()) {
    const heard = match.phrases[index];
    if (!heard || heard.isSkipped) continue;
    const start = Math.floor(startFrame / pooledFrames);
    const range = [start, Math.max(start + 1, Math.floor(endFrame / pooledFrames))] as const;
    const open = places.at(-1);
    if (open?.sentence === sentence) {
      open.last = heard.endFrame;
      open.ranges.push(range);
    } else {
      places.push({ sentence, first: heard.startFrame, last: heard.endFrame, ranges: [range] });
    }
  }
  return places;
}

function cutInput(
  { sound, reference, costs }: SentenceInput,
  { ranges }: SentencePlace,
  [from, to]: readonly [number, number],
): SentenceInput {
  const { dimension, values } = sound;
  const cut = values.subarray(from * dimension, to * dimension);
  return {
    sound: { dimension, frameCount: to - from, values: cut },
    reference,
    phrases: ranges,
    costs: {
      pause: costs.pause.subarray(from, to),
      gap: costs.gap.subarray(from, to),
      open: costs.open,
      skip: Infinity,
    },
  };
}
