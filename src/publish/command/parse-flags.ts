import { commandName, PublishError } from "../faults/publish-error.ts";
import { soundDecoderNames, type SoundDecoderName } from "../sound/sound-decoder.ts";

/** @throws PublishError for a decoder that there is not */
export function parseDecoder(text: string): SoundDecoderName {
  const decoder = soundDecoderNames.find((name) => name === text);
  if (decoder) return decoder;
  const expected = soundDecoderNames.join(" or ");
  throw new PublishError({ code: "bad-decoder", where: commandName, quoted: text, expected });
}

/** @throws PublishError for what is no whole number from 1 on */
export function parseJobs(text: string): number {
  return parseOrdinal(text, "jobs");
}

/** @throws PublishError for what is no whole number from 1 on */
export function parseEpisodeNumber(text: string): number {
  return parseOrdinal(text, "an episode or season");
}

function parseOrdinal(text: string, expected: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw new PublishError({ code: "bad-number", where: commandName, quoted: text, expected });
}

/** Takes the values of a flag that may be repeated, in their order. */
export function collectTexts(text: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), text];
}
