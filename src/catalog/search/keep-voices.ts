import type { Episode } from "#core/episode/episode.ts";
import type { Moment } from "#core/episode/moment-groups.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { createSpeakerTest } from "#core/search/speaker-query.ts";

/** What of an episode says who speaks when. */
export type VoicedEpisode = Pick<Episode, "people" | "transcript">;

/** The moments that begin while one of these speakers speaks. */
export function keepVoices(
  moments: readonly Moment[],
  { people = [], transcript: { paragraphs, cues } }: VoicedEpisode,
  options: { readonly speakers: readonly string[]; readonly variants: UnitVariants },
): Moment[] {
  const isWanted = createSpeakerTest(options.speakers, options.variants);
  const wanted = new Set(people.flatMap(({ name }, index) => (isWanted(name) ? [index] : [])));
  const turns = paragraphs.map(({ firstCue, speaker = -1 }) => ({
    startSeconds: cues[firstCue]?.startSeconds ?? 0,
    isWanted: wanted.has(speaker),
  }));
  return moments.filter(({ startSeconds }) => {
    // A millisecond, because both were read from other files.
    const turn = turns.findLast((one) => one.startSeconds <= startSeconds + 0.001);
    return turn?.isWanted === true;
  });
}
