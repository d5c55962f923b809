import type { EpisodeFile } from "#core/files/episode-file.ts";
import { discardDoubtfulTimes } from "../timing/known/discard-doubtful-times.ts";
import { listSentences } from "../timing/cues/list-sentences.ts";
import { mergePins } from "../timing/known/merge-pins.ts";
import { reuseTimes, type ReusedTimes } from "../timing/known/reuse-times.ts";
import type { TextAnchor } from "../timing/cues/text-anchor.ts";
import type { EpisodeRequest } from "./episode-request.ts";

/** What an earlier run found out. */
export interface EarlierTimes {
  /** Undefined where all is to be found anew. */
  readonly known: ReusedTimes | undefined;
  readonly pins: readonly TextAnchor[];
  readonly lostPins: readonly string[];
}

/** What stands in the folder already: pins always, times where only changes are listened for. */
export function findKnownTimes(
  published: EpisodeFile | undefined,
  paragraphs: readonly string[],
  { listensFor, pinChanges }: EpisodeRequest,
): EarlierTimes {
  const sentences = listSentences(paragraphs);
  const reused = published && reuseTimes(sentences, published);
  const earlierPins = reused?.pins ?? [];
  const pins = mergePins(paragraphs, earlierPins, pinChanges);
  const lostPins = reused?.lostPins ?? [];
  if (listensFor !== "changes" || !reused || reused.source === "estimated") {
    return { known: undefined, pins, lostPins };
  }
  const changed = [
    ...pins.filter((pin) => !earlierPins.includes(pin)),
    ...earlierPins.filter((pin) => !pins.includes(pin)),
  ];
  const cues = discardDoubtfulTimes(sentences, reused.cues, changed);
  return { known: { ...reused, cues }, pins, lostPins };
}
