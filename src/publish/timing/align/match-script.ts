import { equalizeSpectra } from "./equalize-spectra.ts";
import { coarseFrames, toCoarseRanges, type Pulse, type VoiceTuning } from "./tune-voice.ts";
import { markWordEnds } from "./mark-word-ends.ts";
import { createMatchCosts } from "./match-costs.ts";
import type { PhraseWindow } from "./match-grid.ts";
import { matchSpeech } from "./match-speech.ts";
import { frameRate, type MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import { measureScales } from "./measure-scales.ts";
import { createSpeechFeatures } from "./speech-features.ts";
import {
  findPhraseAnchors,
  narrowWindow,
  type PhraseAnchor,
  type ScriptAnchor,
} from "./text-anchors.ts";
import type { PhraseMatch, SpeechMatch } from "./trace-match.ts";
import type { VoiceActivity } from "./voice-activity.ts";
import { warpSpectrum } from "./warp-spectrum.ts";

/** A recording with the reference for its script, in the recording's voice. */
export interface ScriptMatchInput {
  readonly sound: MelSpectrum;
  readonly activity: VoiceActivity;
  readonly reference: ReferenceSpeech;
  readonly voice: VoiceTuning;
  /** Known times, which the match keeps to. */
  readonly anchors: readonly ScriptAnchor[];
  readonly pulse: Pulse;
}

/** The coarse match compares at most so many pairs of frames; longer scripts are windowed. */
const mostPairs = 900_000_000;
/** How far the fine match may leave the coarse one. */
const fineMarginFrames = 50;

/**
 * Finds each phrase of a script in a recording: first coarsely and with gaps of any length,
 * then, frame by frame, near the places found. Times are in frames of the spectrum.
 */
export async function matchScript(input: ScriptMatchInput): Promise<SpeechMatch> {
  const { sound, reference, voice } = input;
  const equal = equalizeSpectra({ sound, reference: warpSpectrum(reference.spectrum, voice.warp) });
  const coarse = await matchCoarsely(input, equal);
  const kept = coarse.phrases.flatMap(({ isSkipped }, phrase) => (isSkipped ? [] : [phrase]));
  const features = createSpeechFeatures(equal.sound, "sound");
  const spoken = createSpeechFeatures(equal.reference, "reference");
  const fine = await matchSpeech({
    sound: features,
    reference: spoken,
    scales: measureScales(features, spoken),
    phrases: kept.map((phrase) => {
      const { startFrame = 0, endFrame = 0 } = reference.phrases[phrase] ?? {};
      return [startFrame, endFrame];
    }),
    wordEnds: markWordEnds(reference),
    // What is not in the sound was found already.
    costs: {
      ...createMatchCosts(input.activity, {
        pooledFrames: 1,
        search: "places",
        level: voice.level,
      }),
      skip: Infinity,
    },
    findWindow: narrowWindow(
      createFineWindow(
        kept.flatMap((phrase) => coarse.phrases[phrase] ?? []),
        sound.frameCount,
      ),
      findPhraseAnchors(
        kept.flatMap((phrase) => reference.phrases[phrase] ?? []),
        input.anchors,
        { frameRate, frameCount: sound.frameCount },
      ),
    ),
    pulse: (share) => input.pulse(0.5 + share / 2),
  });
  return { phrases: settlePhrases(coarse.phrases, fine.phrases), gaps: fine.gaps };
}

/** Fine places for what was heard; what was skipped stands after the phrase before it. */
function settlePhrases(
  coarse: readonly PhraseMatch[],
  fine: readonly PhraseMatch[],
): readonly PhraseMatch[] {
  const heard = fine.values();
  let frame = 0;
  return coarse.map(({ isSkipped, rowFrames }): PhraseMatch => {
    const match = isSkipped ? undefined : heard.next().value;
    if (!match) return { startFrame: frame, endFrame: frame, isSkipped: true, rowFrames };
    frame = match.endFrame;
    return match;
  });
}

function matchCoarsely(
  { activity, reference, voice: { level }, anchors, pulse }: ScriptMatchInput,
  equal: { readonly sound: MelSpectrum; readonly reference: MelSpectrum },
): Promise<SpeechMatch> {
  const sound = createSpeechFeatures(equal.sound, "sound", { pooledFrames: coarseFrames });
  const phrases = toCoarseRanges(reference.phrases);
  const known = findPhraseAnchors(reference.phrases, anchors, {
    frameRate: frameRate / coarseFrames,
    frameCount: sound.frameCount,
  });
  const spoken = createSpeechFeatures(equal.reference, "reference", { pooledFrames: coarseFrames });
  return matchSpeech({
    sound,
    reference: spoken,
    scales: measureScales(sound, spoken),
    phrases,
    wordEnds: markWordEnds(reference, coarseFrames),
    costs: createMatchCosts(activity, { pooledFrames: coarseFrames, search: "gaps", level }),
    findWindow: narrowWindow(createCoarseWindow(phrases, sound.frameCount, known), known),
    pulse: (share) => pulse(share / 2),
  });
}

/**
 * All phrases for recordings of up to forty minutes; for longer ones those that would be
 * spoken within some minutes if the script were read at one pace from anchor to anchor.
 */
function createCoarseWindow(
  phrases: readonly (readonly [number, number])[],
  frameCount: number,
  anchors: readonly PhraseAnchor[],
): (frame: number) => PhraseWindow {
  const rowCount = phrases.at(-1)?.[1] ?? 0;
  const reach = mostPairs / Math.max(1, frameCount) / 2;
  if (rowCount <= 2 * reach) return () => [0, phrases.length];
  const points = [
    { frame: 0, row: 0 },
    ...anchors.map(({ phrase, frame }) => ({ frame, row: phrases[phrase]?.[0] ?? rowCount })),
    { frame: frameCount, row: rowCount },
  ];
  let from = 0;
  let to = 0;
  return (frame) => {
    const next = Math.max(
      1,
      points.findIndex((point) => point.frame >= frame),
    );
    const left = points[next - 1] ?? { frame: 0, row: 0 };
    const right = points[next] ?? left;
    const share = (frame - left.frame) / Math.max(1, right.frame - left.frame);
    const row = left.row + share * (right.row - left.row);
    while (to < phrases.length && (phrases[to]?.[0] ?? 0) < row + reach) to += 1;
    while (from < to && (phrases[from]?.[1] ?? 0) < row - reach) from += 1;
    return frame === frameCount ? [from, phrases.length] : [from, to];
  };
}

/** The phrases whose coarse places lie near a frame; a window never goes back. */
function createFineWindow(
  matches: readonly PhraseMatch[],
  frameCount: number,
): (frame: number) => PhraseWindow {
  let from = 0;
  let to = 0;
  return (frame) => {
    const isPast = (match: PhraseMatch | undefined): boolean =>
      match !== undefined && match.endFrame * coarseFrames + fineMarginFrames < frame;
    const isNear = (match: PhraseMatch | undefined): boolean =>
      match !== undefined && match.startFrame * coarseFrames - fineMarginFrames <= frame;
    while (isNear(matches[to])) to += 1;
    while (from < to && isPast(matches[from])) from += 1;
    return frame === frameCount ? [from, matches.length] : [from, to];
  };
}
