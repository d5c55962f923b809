import type { SentenceCheck } from "./check-sentences.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import { listPaces } from "./measure-pace.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import type { PhraseMatch, SpeechMatch } from "./trace-match.ts";

/** Where the first words take less of their usual time, some of them may lie before the start. */
const crowdedPace = 0.56;
/** So much earlier they then begin, by the look that takes all that is loud for speech. */
const crowdedSeconds = [0.25, 1] as const;
/** Both looks are off the first match by as much, to the same side: it is the one that errs. */
const nearerSeconds = 0.05;
const fartherSeconds = 0.1;

/** Moves sentences to where looks that are built otherwise agree that they start. */
export function moveStarts(
  match: SpeechMatch,
  reference: ReferenceSpeech,
  checks: ReadonlyMap<number, SentenceCheck>,
): SpeechMatch {
  const paces = listPaces(reference, match);
  const seen = new Set<number>();
  let lastFrame = 0;
  const phrases = match.phrases.map((phrase, index) => {
    const sentence = reference.phrases[index]?.sentence ?? -1;
    if (phrase.isSkipped) return phrase;
    const earliest = lastFrame;
    lastFrame = phrase.endFrame;
    const check = checks.get(sentence);
    if (seen.has(sentence) || !check) return phrase;
    seen.add(sentence);
    const isCrowded = (paces.get(sentence)?.first ?? 1) < crowdedPace;
    const move = findMove(check, { firstFrame: phrase.startFrame, isCrowded });
    return move === 0 ? phrase : movePhrase(phrase, phrase.startFrame + move, earliest);
  });
  return { ...match, phrases };
}

/** By how many frames a start is moved. */
function findMove(
  { startFrame, loudFrame }: SentenceCheck,
  { firstFrame, isCrowded }: { readonly firstFrame: number; readonly isCrowded: boolean },
): number {
  const [own, loud] = [startFrame - firstFrame, loudFrame - firstFrame];
  const [least, most] = crowdedSeconds;
  if (isCrowded && -loud >= least * frameRate && -loud <= most * frameRate) return loud;
  const [nearer = 0, farther = 0] = [own, loud].toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const isSameSide = own * loud > 0;
  const isFar =
    Math.abs(nearer) >= nearerSeconds * frameRate &&
    Math.abs(farther) >= fartherSeconds * frameRate;
  return isSameSide && isFar ? nearer : 0;
}

/** The words behind the first keep their times where they can. */
function movePhrase(phrase: PhraseMatch, wantedFrame: number, earliest: number): PhraseMatch {
  const startFrame = Math.max(earliest, Math.min(wantedFrame, phrase.endFrame - 1));
  const rowFrames = phrase.rowFrames.map((frame, row) =>
    row === 0 ? startFrame : Math.max(startFrame, frame),
  );
  return { ...phrase, startFrame, rowFrames };
}
