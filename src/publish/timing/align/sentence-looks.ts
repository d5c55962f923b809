import { equalizeSpectra } from "./equalize-spectra.ts";
import { createMatchCosts } from "./match-costs.ts";
import type { ScriptMatchInput } from "./match-script.ts";
import type { MatchCosts } from "./match-speech.ts";
import { markWordEnds } from "./mark-word-ends.ts";
import type { PlacedRows, SentenceInput } from "./measure-evidence.ts";
import { measureScales } from "./measure-scales.ts";
import { createSpeechFeatures } from "./speech-features.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import type { SpeechMatch } from "./trace-match.ts";
import type { VoiceActivity } from "./voice-activity.ts";
import { warpSpectrum } from "./warp-spectrum.ts";

/** Frames of 40 ms: between the two of the first estimate. */
export const pooledFrames = 4;

/** What is looked at again; `loudness` holds music, too. */
export type CheckInput = Omit<ScriptMatchInput, "anchors" | "pulse"> & {
  readonly loudness: VoiceActivity;
};

/** Sentences of a script are looked at twice: as they were found, and with all that is loud as speech. */
export interface SentenceLooks {
  readonly own: SentenceInput;
  readonly loud: SentenceInput;
}

/** Prepares sound and reference once for all sentences. */
export function createSentenceLooks(input: CheckInput): SentenceLooks {
  const own = createSentenceInput(input);
  return { own, loud: { ...own, costs: createPlaceCosts(input.loudness, input.voice.level) } };
}

function createSentenceInput(input: CheckInput): SentenceInput {
  const { sound, activity, reference, voice } = input;
  const equal = equalizeSpectra({ sound, reference: warpSpectrum(reference.spectrum, voice.warp) });
  const features = createSpeechFeatures(equal.sound, "sound", { pooledFrames });
  const spoken = createSpeechFeatures(equal.reference, "reference", { pooledFrames });
  return {
    sound: features,
    reference: spoken,
    scales: measureScales(features, spoken),
    phrases: [],
    wordEnds: markWordEnds(reference, pooledFrames),
    costs: createPlaceCosts(activity, voice.level),
  };
}

function createPlaceCosts(activity: VoiceActivity, level: number): MatchCosts {
  return createMatchCosts(activity, { pooledFrames, search: "places", level });
}

/** Frames of the sound, in pooled ones. */
export function toPooled([start, end]: readonly [number, number]): readonly [number, number] {
  return [start / pooledFrames, end / pooledFrames];
}

/** The same for a place, whose rows are pooled already. */
export function toPooledPlace({ first, last, ranges }: PlacedRows): PlacedRows {
  return { first: first / pooledFrames, last: last / pooledFrames, ranges };
}

/** A sentence with frames of the sound, and pooled ones of the reference. */
export interface SentencePlace extends PlacedRows {
  readonly sentence: number;
  readonly ranges: (readonly [number, number])[];
  last: number;
}

/** The places of all sentences that were found, in order. */
export function groupPhrases(
  reference: ReferenceSpeech,
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
