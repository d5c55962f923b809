import { alignCues, type AlignCuesOptions } from "./align-cues.ts";
import type { MelSpectrum } from "../sound/spectrum/mel-spectrum.ts";
import { checkByEar, type CheckedSidecar } from "./check-by-ear.ts";
import { groupByParagraph, listSentences, type Sentence } from "./cues/list-sentences.ts";
import { discardDoubtfulTimes } from "./known/discard-doubtful-times.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import type { TextAnchor } from "./cues/text-anchor.ts";
import type { TimedCue, TimedGap } from "./cues/timed-cue.ts";
import type { Sidecar } from "./sidecar/load-sidecar.ts";
import { mergeSidecarTimes } from "./sidecar/merge-sidecar-times.ts";
import { isComplete } from "./sidecar/sidecar-times.ts";

/** What a sidecar is laid upon, and what is known beside it. */
export interface SidecarTimingInput extends Pick<AlignCuesOptions, "report"> {
  readonly paragraphs: readonly string[];
  readonly sidecar: Sidecar;
  readonly durationMs: number;
  /** The sound as the publisher named it. */
  readonly shownPath: string;
  /** Undefined when nothing is listened to: what is not known is then reckoned. */
  readonly spectrum?: MelSpectrum | undefined;
  /** Times that the publisher gave by hand. They hold where the sidecar says otherwise. */
  readonly pins: readonly TextAnchor[];
}

/** The sentences of each paragraph, and sound that is not in the text. */
export interface SidecarTiming {
  readonly cues: readonly (readonly TimedCue[])[];
  /** Undefined where the sidecar cannot tell, and nothing was listened for. */
  readonly gaps?: readonly TimedGap[];
  /** What its author may want to mend. */
  readonly warnings: readonly PublishFault[];
}

/** Encoders pad; a last word may reach this far past the end of the sound. */
const endToleranceMs = 50;

/**
 * Times paragraphs by a sidecar. What it says is checked by ear, and what it does not say, e.g.
 * when each word is spoken, is listened for.
 *
 * @throws PublishError when the sidecar belongs to another sound
 */
export async function timeBySidecar(input: SidecarTimingInput): Promise<SidecarTiming> {
  const { paragraphs, durationMs, spectrum, pins, report } = input;
  const sentences = listSentences(paragraphs);
  const { times, disbelieved, warnings: moves } = await checkTimes(input, sentences);
  const warnings = [...moves, ...checkFit({ ...input.sidecar, times }, durationMs)];
  const sidecarCues = times.cues.flat();
  const merged = mergeSidecarTimes(sidecarCues, { durationMs });
  const kept = discardDoubtfulTimes(sentences, merged, pins).map((cue, index) =>
    disbelieved.has(index) ? undefined : cue,
  );
  const known = kept.map((cue, index) => {
    const own = sidecarCues[index];
    return own && isComplete(own) ? cue : undefined;
  });
  if (!spectrum || !known.includes(undefined)) {
    const cues = groupByParagraph(paragraphs, sentences, merged);
    return { cues, ...(times.gaps && { gaps: cutGaps(times.gaps, durationMs) }), warnings };
  }
  const isKept = ({ paragraph, offset }: TextAnchor): boolean => {
    const index = sentences.findLastIndex(
      (one) => one.paragraph === paragraph && one.range[0] <= offset,
    );
    return kept[index] !== undefined;
  };
  const heard = await alignCues(
    paragraphs,
    { spectrum, durationMs },
    {
      anchors: times.anchors.filter(isKept),
      pins,
      known: { cues: known, gaps: cutGaps(times.gaps ?? [], durationMs) },
      report,
    },
  );
  const cues = mergeSidecarTimes(
    sidecarCues.map((cue, index) => (kept[index] ? cue : undefined)),
    { durationMs, heard: heard.cues.flat() },
  );
  return { cues: groupByParagraph(paragraphs, sentences, cues), gaps: heard.gaps, warnings };
}

/** The times of the sidecar as they are to be believed; all of them where nothing is listened to. */
async function checkTimes(
  { sidecar, spectrum, durationMs, shownPath, report }: SidecarTimingInput,
  sentences: readonly Sentence[],
): Promise<CheckedSidecar> {
  if (!spectrum) return { times: sidecar.times, disbelieved: new Set(), warnings: [] };
  const sound = { spectrum, durationMs, shownPath };
  return checkByEar({ sentences, sidecar, sound, pulse: () => report("read", 0) });
}

/** An end that comes too late is cut, what starts too late belongs to another sound. */
function checkFit(
  { shownPath, times: { latest }, bypass }: Sidecar,
  durationMs: number,
): PublishFault[] {
  const { start, end } = latest;
  const expected = `${durationMs}`;
  if (start.ms >= durationMs) {
    throw new PublishError({
      code: "time-past-end",
      where: shownPath,
      line: start.line,
      quoted: `${start.ms}`,
      expected,
      ...(bypass !== undefined && { bypass }),
    });
  }
  if (end.ms <= durationMs + endToleranceMs) return [];
  return [{ code: "end-cut", where: shownPath, line: end.line, quoted: `${end.ms}`, expected }];
}

function cutGaps(gaps: readonly TimedGap[], durationMs: number): TimedGap[] {
  return gaps
    .map(({ startMs, endMs, kind }) => ({ startMs, endMs: Math.min(endMs, durationMs), kind }))
    .filter(({ startMs, endMs }) => startMs < endMs);
}
