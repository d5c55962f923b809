import { findPin, findTextOffset, type TextOffset } from "./find-pin.ts";
import { listSentences, type Sentence } from "../cues/list-sentences.ts";
import { formatClock } from "../../faults/format-clock.ts";
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
 * Changes pins: a fix replaces the pin on the same words.
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
  const isReplaced = (pin: TextAnchor): boolean => set.some((fix) => isSameOffset(fix, pin));
  const merged = [...kept.filter((pin) => !isReplaced(pin)), ...set].toSorted(
    (one, other) => one.paragraph - other.paragraph || one.offset - other.offset,
  );
  for (const [index, { ms }] of merged.entries()) {
    const before = merged[index - 1];
    if (!before || before.ms < ms) continue;
    const [quoted, expected] = [ms, before.ms].map(formatClock);
    throw new PublishError({
      code: "fix-backwards",
      where: commandName,
      quoted: quoted ?? "",
      ...(expected !== undefined && { expected }),
    });
  }
  return merged;
}

function isSameOffset(one: TextOffset, other: TextOffset): boolean {
  return one.paragraph === other.paragraph && one.offset === other.offset;
}

function removePins(
  paragraphs: readonly string[],
  pins: readonly TextAnchor[],
  quote: string,
): readonly TextAnchor[] {
  const found = findTextOffset(paragraphs, quote);
  const sentence = listSentences(paragraphs).find((one) => holdsOffset(one, found));
  const kept = pins.filter((pin) => !sentence || !holdsOffset(sentence, pin));
  if (kept.length < pins.length) return kept;
  throw new PublishError({ code: "no-pin", where: commandName, quoted: quote });
}

/** Whether a point of the notes lies in a sentence. */
export function holdsOffset({ paragraph, range }: Sentence, point: TextOffset): boolean {
  return point.paragraph === paragraph && point.offset >= range[0] && point.offset < range[1];
}
