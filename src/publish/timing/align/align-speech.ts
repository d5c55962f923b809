import { detectSpeech } from "./detect-speech.ts";
import { checkSentences } from "./check-sentences.ts";
import { findGapKind, type GapKind } from "./find-gap-kind.ts";
import { findGaps } from "./find-gaps.ts";
import { tuneVoice } from "./tune-voice.ts";
import { dropUnheard, judgeSentences, measureFit, type ScriptFit } from "./judge-sentences.ts";
import { matchScript } from "./match-script.ts";
import { moveStarts } from "./move-starts.ts";
import { frameRate, type MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import { placeAnew } from "./place-anew.ts";
import { placeSentences, type SentenceTimes } from "./place-sentences.ts";
import { createReferenceSpeech } from "./reference-speech.ts";
import { createSentenceLooks } from "./sentence-looks.ts";
import { createSpeechSynthesizer } from "./speech-synthesizer.ts";
import { createPauseSnapper } from "./snap-to-pauses.ts";
import { findLanguage } from "./spoken-words.ts";
import { splitPhrasesAt, type ScriptAnchor } from "./text-anchors.ts";
import type { SpeechMatch } from "./trace-match.ts";
import { measureVoiceActivity, type VoiceActivity } from "./voice-activity.ts";

/** When the sentences of a script are spoken, as found by listening. */
export interface Alignment {
  /** One for each sentence of the script. */
  readonly sentences: readonly SentenceTimes[];
  /** Sound that is not in the script, in order. */
  readonly gaps: readonly HeardGap[];
  /** How much of the script was found in the sound, 0 to 1. */
  readonly spokenShare: number;
  readonly fit: ScriptFit;
}

/** A stretch of sound that is not in the script. */
export interface HeardGap {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly kind: GapKind;
}

/** What takes time, in this order. */
export type AlignmentStage = "read" | "tune" | "match" | "check";

/** What is known before, and who wants to know how far the work is. */
export interface AlignmentOptions {
  /** Known times of places in the text; none when not given. */
  readonly anchors?: readonly ScriptAnchor[];
  /** Called often, with the share of the stage that is done; throws to stop. */
  readonly report: (stage: AlignmentStage, share: number) => Promise<void>;
}

/**
 * Finds out when each sentence of a script is spoken in a sound: a synthetic voice reads the
 * script, and dynamic programming finds in the sound what sounds alike.
 */
export async function alignSpeech(
  sentences: readonly string[],
  sound: MelSpectrum,
  { anchors = [], report }: AlignmentOptions,
): Promise<Alignment> {
  const reading = await createReferenceSpeech(sentences, {
    synthesize: await createSpeechSynthesizer(),
    language: findLanguage(sentences.join(" ")),
    pulse: (share) => report("read", share),
  });
  const reference = splitPhrasesAt(reading, anchors);
  const loudness = measureVoiceActivity(sound);
  const speech = detectSpeech(sound);
  const activity = restrictToSpeech(loudness, speech);
  const tuning = { sound, activity, reference };
  const voice = await tuneVoice(tuning, (share) => report("tune", share));
  const input = { ...tuning, voice, anchors };
  const found = await matchScript({ ...input, pulse: (share) => report("match", share) });
  const looks = createSentenceLooks({ ...input, loudness });
  const check = await checkSentences(looks, { match: found, reference }, (share) =>
    report("check", share),
  );
  // Between known times there is no other side to look at.
  const settled =
    anchors.length > 0
      ? { match: found, check }
      : await placeAnew({ match: found, check }, reference, looks);
  const moved = moveStarts(settled.match, reference, settled.check.sentences);
  const verdicts = judgeSentences(settled.check, { reference, match: moved, activity });
  const match = dropUnheard(moved, reference, verdicts);
  const snapper = createPauseSnapper(loudness);
  const placed = placeSentences({
    count: sentences.length,
    reference,
    match,
    verdicts,
    snapper,
  });
  const rowCounts = reference.phrases.map(({ startFrame, endFrame }) => endFrame - startFrame);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const spoken = rowCounts.filter((_, phrase) => match.phrases[phrase]?.isSkipped === false);
  return {
    sentences: placed,
    gaps: describeGaps(match, { loudness, speech }),
    spokenShare: sum(spoken) / Math.max(1, sum(rowCounts)),
    // Of the first places: another text would find better ones too.
    fit: measureFit(check),
  };
}

/** What is loud without being speech, music say, is as little a part of the script as silence. */
function restrictToSpeech(loudness: VoiceActivity, speech: Float32Array): VoiceActivity {
  const values = loudness.values.map((value, frame) => Math.min(value, speech[frame] ?? 0));
  return { ...loudness, values };
}

function describeGaps(
  { phrases }: SpeechMatch,
  { loudness, speech }: { readonly loudness: VoiceActivity; readonly speech: Float32Array },
): HeardGap[] {
  return findGaps(phrases, loudness).map(([start, end]) => ({
    startSeconds: start / frameRate,
    endSeconds: end / frameRate,
    kind: findGapKind(speech.subarray(start, end), loudness.values.subarray(start, end)),
  }));
}
