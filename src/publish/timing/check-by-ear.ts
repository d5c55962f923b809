import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import { chooseProbes } from "./choose-probes.ts";
import type { Sentence } from "./cues/list-sentences.ts";
import { describeOffsets } from "./describe-offsets.ts";
import { findWrongSound } from "./find-wrong-sound.ts";
import {
  hearClaims,
  measureSpeechShare,
  type ClaimedSound,
  type HeardClaims,
  type Pulse,
  type SentenceClaim,
} from "./hear-claims.ts";
import { applyOffsets, fitOffsets, type OffsetFit } from "./sidecar/fit-offsets.ts";
import type { Sidecar } from "./sidecar/load-sidecar.ts";
import { moveSidecarTimes } from "./sidecar/move-sidecar-times.ts";
import type { SidecarCue, SidecarTimes } from "./sidecar/sidecar-times.ts";

/** A sidecar and the sound that it should belong to. */
export interface EarCheckInput {
  readonly sentences: readonly Sentence[];
  readonly sidecar: Sidecar;
  readonly sound: ClaimedSound & { readonly shownPath: string };
  readonly pulse: Pulse;
}

/** What is to be believed of a sidecar. */
export interface CheckedSidecar {
  readonly times: SidecarTimes;
  /** Sentences that are heard elsewhere, by their index: of these nothing is believed. */
  readonly disbelieved: ReadonlySet<number>;
  readonly warnings: readonly PublishFault[];
}

/** So short a sound says too little to doubt a file of its times. */
const leastSoundMs = 10_000;
/** Nearer to where they are heard, captions are right: they come a little early, as a rule. */
const rightMs = 250;
/** A single caption may be off by so much. */
const nearMs = 500;
/** A sentence of moved captions that is heard so far from its place is not where they say. */
const elsewhereMs = 350;
/** Of the sentences so many must be heard to say anything, and so many must agree. */
const leastHeardShare = 0.4;
const leastHeard = 3;
const leastAgreement = 0.6;
/** Where so much of the sound is speech, what is not heard is not spoken. */
const leastSpeechShare = 0.4;

/**
 * Checks by ear whether a sidecar belongs to this cut of the sound. Times that are off by the
 * same amount everywhere, or from a cut on, are moved; where nobody speaks, or listening hears
 * nothing or too little, the sidecar is believed.
 *
 * @throws PublishError when the sentences are heard elsewhere, or not at all
 */
export async function checkByEar(input: EarCheckInput): Promise<CheckedSidecar> {
  const { sidecar, sound, pulse } = input;
  const believed: CheckedSidecar = { times: sidecar.times, disbelieved: new Set(), warnings: [] };
  const claims = sound.durationMs < leastSoundMs ? [] : listClaims(input);
  const probes = chooseProbes(claims, sound.durationMs);
  if (probes) {
    const probed = await hearClaims(probes.claims, sound, { pulse, stretches: probes.stretches });
    if (areRight(probed)) return believed;
  }
  if (claims.length === 0) return believed;
  const heard = await hearClaims(claims, sound, { pulse });
  const known = heard.claims.filter((claim) => claim !== undefined);
  if (known.length < leastHeard || known.length < leastHeardShare * claims.length) {
    checkSound(input, heard);
    return believed;
  }
  const fit = fitOffsets(known);
  if (fit.share < leastAgreement) throw createRefusal(input, heard);
  return isRight(fit) ? believed : mendTimes(input, fit, heard);
}

/** The sentences whose starts a sidecar names exactly, in the order of the text. */
function listClaims({ sentences, sidecar }: EarCheckInput): (SentenceClaim & { index: number })[] {
  return sidecar.times.cues.flat().flatMap((cue: SidecarCue, index) => {
    const { start, end } = cue.times ?? {};
    const text = sentences[index]?.text ?? "";
    if (!start || !end || start.limits) return [];
    return [{ index, text, startMs: start.ms, endMs: Math.max(start.ms, end.ms) }];
  });
}

/** Whether probes are heard where they should be. */
function areRight({ claims }: HeardClaims): boolean {
  const known = claims.filter((claim) => claim !== undefined);
  const near = known.filter(({ claimMs, heardMs }) => Math.abs(heardMs - claimMs) < nearMs);
  return near.length >= 0.75 * claims.length && isRight(fitOffsets(known));
}

function isRight({ scale, pieces }: OffsetFit): boolean {
  return scale === 1 && pieces.every(({ offsetMs }) => Math.abs(offsetMs) < rightMs);
}

/** Of a sound in which somebody speaks, the text must be heard. */
function checkSound({ sidecar, sound, sentences }: EarCheckInput, heard: HeardClaims): void {
  const cues = [
    heard.claims.filter((claim) => claim !== undefined).map(() => ({ isSpoken: true })),
  ];
  const fault = findWrongSound({ ...heard, cues });
  if (!fault || measureSpeechShare(sound.spectrum) < leastSpeechShare) return;
  throw new PublishError({
    ...fault,
    where: sound.shownPath,
    expected: sentences[0]?.text ?? "",
    ...(sidecar.bypass !== undefined && { bypass: sidecar.bypass }),
  });
}

function createRefusal({ sidecar }: EarCheckInput, { claims }: HeardClaims): PublishError {
  const known = claims.filter((claim) => claim !== undefined);
  const far = known
    .map(({ claimMs, heardMs }) => Math.abs(heardMs - claimMs))
    .filter((distance) => distance >= nearMs)
    .toSorted((a, b) => a - b);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  return new PublishError({
    code: "captions-elsewhere",
    where: sidecar.shownPath,
    quoted: `${far.length} of ${known.length}`,
    expected: `${seconds(far[0] ?? 0)} to ${seconds(far.at(-1) ?? 0)} s`,
    ...(sidecar.bypass !== undefined && { bypass: sidecar.bypass }),
  });
}

function mendTimes(input: EarCheckInput, fit: OffsetFit, heard: HeardClaims): CheckedSidecar {
  const { sidecar } = input;
  const disbelieved = listClaims(input).flatMap(({ index }, order) => {
    const claim = heard.claims[order];
    const isElsewhere =
      claim && Math.abs(applyOffsets(fit, claim.claimMs) - claim.heardMs) > elsewhereMs;
    return isElsewhere ? [index] : [];
  });
  return {
    times: moveSidecarTimes(sidecar.times, fit),
    disbelieved: new Set(disbelieved),
    warnings: [{ code: "captions-moved", where: sidecar.shownPath, quoted: describeOffsets(fit) }],
  };
}
