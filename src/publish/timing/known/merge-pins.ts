import { formatTimecode } from "#core/episode/timecode.ts";
import { findPin, findPlace } from "./find-pin.ts";
import { listSentences, type Sentence } from "../cues/list-sentences.ts";
import { commandName } from "../../faults/publish-error.ts";
import { PublishError } from "../../faults/publish-error.ts";
import type { TextAnchor } from "../cues/text-anchor.ts";

/** Pins to set and to take away, as typed. */
export interface PinChanges {
  /** `12:03.4=说到这儿` */
  readonly fixes: readonly string[];
  /** Words of sentences whose pins shall go. */
  readonly unfixes: readonly string[];
}

/**
 * Changes pins: a fix takes the place of the pin on the same words.
 *
 * @throws PublishError when words stand nowhere, or pins run backwards
 */
export function mergePins(
  paragraphs: readonly string[],
  pins: readonly TextAnchor[],
  { fixes, unfixes }: PinChanges,
): TextAnchor[] {
  const kept = unfixes.reduce((rest, quote) => removePins(paragraphs, rest, quote), pins);
  const set = fixes.map((fix) => findPin(paragraphs, fix));
  const isReplaced = (pin: TextAnchor): boolean => set.some((fix) => isSamePlace(fix, pin));
  const merged = [...kept.filter((pin) => !isReplaced(pin)), ...set].toSorted(
    (one, other) => one.paragraph - other.paragraph || one.offset - other.offset,
  );
  for (const [index, { seconds }] of merged.entries()) {
    const before = merged[index - 1];
    if (!before || before.seconds < seconds) continue;
    const [quoted, expected] = [seconds, before.seconds].map(formatTimecode);
    throw new PublishError({
      code: "fix-backwards",
      place: commandName,
      quoted: quoted ?? "",
      ...(expected !== undefined && { expected }),
    });
  }
  return merged;
}

function isSamePlace(one: TextAnchor, other: TextAnchor): boolean {
  return one.paragraph === other.paragraph && one.offset === other.offset;
}

function removePins(
  paragraphs: readonly string[],
  pins: readonly TextAnchor[],
  quote: string,
): readonly TextAnchor[] {
  const { paragraph, offset } = findPlace(paragraphs, quote);
  const place = { paragraph, offset, seconds: 0 };
  const sentence = listSentences(paragraphs).find((one) => holdsAnchor(one, place));
  const kept = pins.filter((pin) => !sentence || !holdsAnchor(sentence, pin));
  if (kept.length < pins.length) return kept;
  throw new PublishError({ code: "no-pin", place: commandName, quoted: quote });
}

/** Whether an anchor stands in a sentence. */
export function holdsAnchor({ paragraph, range }: Sentence, anchor: TextAnchor): boolean {
  return anchor.paragraph === paragraph && anchor.offset >= range[0] && anchor.offset < range[1];
}
