import type { EpisodeFile } from "#core/files/episode-file.ts";
import { alignByStamps, type TextStamps } from "./align-by-stamps.ts";
import type { AlignmentOptions } from "./align/align-speech.ts";
import type { MelSpectrum } from "../sound/spectrum/mel-spectrum.ts";
import { findWrongSound } from "./find-wrong-sound.ts";
import { attachPins } from "./known/attach-pins.ts";
import { estimateBetween, type SoundOutline } from "./estimate-cue-times.ts";
import { countSyllables } from "./cues/count-syllables.ts";
import { groupByParagraph, listSentences } from "./cues/list-sentences.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import type { ReusedTimes } from "./known/reuse-times.ts";
import type { Sidecar } from "./sidecar/load-sidecar.ts";
import { timeBySidecar } from "./time-by-sidecar.ts";
import type { TextAnchor } from "./cues/text-anchor.ts";
import type { TimedCue, TimedGap } from "./cues/timed-cue.ts";

/** The sentences of each paragraph with their times, and how far these can be trusted. */
export interface TimedText {
  readonly timing: EpisodeFile["timing"];
  readonly cues: readonly (readonly TimedCue[])[];
  /** Sound that is not in the text, where it was listened for. */
  readonly gaps?: readonly TimedGap[];
  /** What the author of a sidecar may want to mend. */
  readonly warnings: readonly PublishFault[];
}

/** A sound as far as its text can be timed with it. */
export interface TimedSound extends SoundOutline {
  /** As the publisher named it. */
  readonly shownPath: string;
  /** Undefined when it was not listened to: what is not known is then estimated. */
  readonly spectrum?: MelSpectrum;
}

/** Where times may come from, and who wants to know how far the work is. */
export interface TimingOptions {
  readonly sidecar?: Sidecar | undefined;
  /** What an earlier run found out; undefined where all is to be found anew. */
  readonly known?: ReusedTimes;
  /** Times that the publisher gave by hand. */
  readonly pins: readonly TextAnchor[];
  /** Times that the text itself says. */
  readonly stamps?: TextStamps | undefined;
  readonly report: AlignmentOptions["report"];
}

/**
 * Finds out when the paragraphs are spoken: from a sidecar where there is one, else by
 * listening, else by an estimate. Pins hold in any case.
 *
 * @throws PublishError when the sidecar does not fit or the sound does not speak the text
 */
export async function timeCues(
  paragraphs: readonly string[],
  sound: TimedSound,
  options: TimingOptions,
): Promise<TimedText> {
  const timed = await findTimes(paragraphs, sound, options);
  return { ...timed, cues: attachPins(timed.cues, options.pins) };
}

async function findTimes(
  paragraphs: readonly string[],
  sound: TimedSound,
  { sidecar, known, pins, stamps = [], report }: TimingOptions,
): Promise<TimedText> {
  const { spectrum, durationMs, shownPath } = sound;
  if (sidecar) {
    const input = { paragraphs, sidecar, durationMs, shownPath, spectrum, pins, report };
    return { timing: { source: "sidecar", confidence: 1 }, ...(await timeBySidecar(input)) };
  }
  if (!spectrum) {
    const cues = estimateCues(paragraphs, sound, [...keepAscending(stamps, durationMs), ...pins]);
    return { timing: { source: "estimated", confidence: 0 }, cues, warnings: [] };
  }
  const options = { pins, ...(known && { known }), stamps: known ? [] : stamps, report };
  const aligned = await alignByStamps(paragraphs, { spectrum, durationMs }, options);
  const { cues, confidence, gaps } = aligned;
  const isNew = known?.cues.every((cue) => cue === undefined) ?? true;
  const fault = isNew ? findWrongSound(aligned) : undefined;
  if (fault) {
    throw new PublishError({ ...fault, where: shownPath, expected: paragraphs[0] ?? "" });
  }
  return { timing: { source: known?.source ?? "aligned", confidence }, cues, gaps, warnings: [] };
}

/** Stamps that run backwards, or past the end, are of something else. */
function keepAscending(stamps: TextStamps, durationMs: number): TextStamps {
  let lastMs = -1;
  return stamps.filter(({ ms }) => {
    const isAfter = ms > lastMs && ms < durationMs;
    if (isAfter) lastMs = ms;
    return isAfter;
  });
}

function estimateCues(
  paragraphs: readonly string[],
  sound: SoundOutline,
  pins: readonly TextAnchor[],
): TimedText["cues"] {
  const sentences = listSentences(paragraphs);
  const lengths = sentences.map(({ text }) => countSyllables(text));
  const known = new Map(
    sentences.flatMap(({ paragraph, range }, index) =>
      pins
        .filter((pin) => pin.paragraph === paragraph && pin.offset === range[0])
        .map(({ ms }) => [index, ms] as const),
    ),
  );
  const times = estimateBetween(lengths, sound, known);
  const cues = sentences.map(({ range }, index): TimedCue => {
    const [startMs, endMs] = times[index] ?? [0, 0];
    return { range, startMs, endMs, isSpoken: true, words: [] };
  });
  return groupByParagraph(paragraphs, sentences, cues);
}
