import * as v from "valibot";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { findTextOffset } from "../timing/known/find-pin.ts";

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const cuePlace = { paragraph: natural, cue: natural };

/** What the page asks for: when some sentences start, and which pins shall go. */
const pinRequestSchema = v.strictObject({
  pins: v.pipe(v.array(v.strictObject({ ...cuePlace, ms: natural })), v.maxLength(2)),
  unpins: v.pipe(v.array(v.strictObject(cuePlace)), v.maxLength(1)),
});

export type PinRequest = v.InferOutput<typeof pinRequestSchema>;

/** Parses the body of a request; undefined for what is none, or asks for nothing. */
export function parsePinRequest(body: string): PinRequest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const result = v.safeParse(pinRequestSchema, value);
  if (!result.success) return undefined;
  const { pins, unpins } = result.output;
  return pins.length + unpins.length > 0 ? result.output : undefined;
}

/** What `retime` is told, as a publisher would type it. */
export interface TypedPins {
  /** `83.4=说到这儿` */
  readonly fixes: readonly string[];
  readonly unfixes: readonly string[];
}

/** Types a request for an episode; undefined where it names a sentence that is not there. */
export function typePins(episode: EpisodeFile, request: PinRequest): TypedPins | undefined {
  const fixes = request.pins.map((pin) => {
    const quote = quoteCue(episode, pin);
    return quote === undefined ? undefined : `${(pin.ms / 1000).toFixed(3)}=${quote}`;
  });
  const unfixes = request.unpins.map((place) => quoteCue(episode, place));
  const isKnown = (text: string | undefined): text is string => text !== undefined;
  return [...fixes, ...unfixes].every(isKnown)
    ? { fixes: fixes.filter(isKnown), unfixes: unfixes.filter(isKnown) }
    : undefined;
}

/** The words of a sentence, and of those behind it until they stand in the text but once. */
function quoteCue(
  { transcript }: EpisodeFile,
  place: { readonly paragraph: number; readonly cue: number },
): string | undefined {
  const paragraphs = transcript.map(({ cues }) => cues.map(({ text }) => text).join(""));
  const following = transcript[place.paragraph]?.cues.slice(place.cue).map(({ text }) => text);
  if (!following || following.length === 0) return undefined;
  const quotes = following.map((_, index) =>
    following
      .slice(0, index + 1)
      .join("")
      .trim(),
  );
  // Without one the shortest: the command says that it stands there twice.
  return quotes.find((quote) => isUnique(paragraphs, quote)) ?? quotes[0];
}

function isUnique(paragraphs: readonly string[], quote: string): boolean {
  try {
    findTextOffset(paragraphs, quote);
    return true;
  } catch (error) {
    if (error instanceof PublishError) return false;
    throw error;
  }
}
