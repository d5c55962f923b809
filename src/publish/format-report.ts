import { formatTimecode } from "#core/timecode.ts";
import { doubtfulConfidence } from "./align-cues.ts";
import { formatFault } from "./format-fault.ts";
import type { PublishedEpisode } from "./produce-episode.ts";

/** How to call the command. */
export const usage = `Usage: npm run station -- add <notes> <audio> [flags]
       npm run station -- retime <id> [--fix "<time>=<words>"] [flags]

add publishes an episode: writes public/episodes/<id>/ with notes, sound and episode.json.
Where the same sound was published before, only what changed in the notes is listened for.

  <notes>            show notes: "# title date", paragraphs, a list of #tags at the end
  <audio>            mp3, m4a, aac, ogg, opus, wav or flac
  --timeline <file>  known times of the sentences; without it they are
                     found by listening
  --id <id>          name of the folder; the notes' date if not given
  --public <folder>  the site's public folder; "public" if not given
  --force-estimate   estimate the times by length instead of listening
  --replace          replace another show that stands under the same id
  --help             show this text

retime times a published episode again, by listening to all of it or, with --fix, around
the places that are pinned. Pins hold in all later runs.

  --fix "12:03.4=<words>"  pin the words of the notes that are spoken then; may be repeated
  --unfix "<words>"        take the pins of that sentence away; may be repeated

Example: npm run station -- add shows/today.md shows/today.mp3
`;

/** Says what was published, in a few lines. */
export function formatReport({ episode, place, isChanged, warnings }: PublishedEpisode): string {
  const cues = episode.transcript.flatMap((paragraph) => paragraph.cues);
  const wordCount = cues.reduce((sum, { words }) => sum + words.length, 0);
  const items = episode.stories.filter(({ kind }) => kind === "item");
  const count = (amount: number, one: string, many: string): string =>
    `${amount} ${amount === 1 ? one : many}`;
  const lines = [
    `${episode.id} · ${episode.title}`,
    [
      formatTimecode(episode.audio.durationMs / 1000),
      `${count(episode.stories.length, "story", "stories")} (${items.length} numbered)`,
      count(cues.length, "sentence", "sentences"),
      count(wordCount, "timed word", "timed words"),
      count(episode.tags.length, "tag", "tags"),
    ].join(" · "),
    describeTiming(episode.timing.source),
    ...describeDoubts(episode),
    isChanged ? `Written to ${place}` : `Nothing has changed in ${place}; no file was touched.`,
    ...warnings.map((warning) => `Warning: ${formatFault(warning)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** What was not found, and what is doubtful, for a person to look at. */
function describeDoubts({ transcript, gaps = [] }: PublishedEpisode["episode"]): string[] {
  const cues = transcript.flatMap((paragraph) => paragraph.cues);
  const unspoken = cues.filter(({ spoken }) => spoken === false);
  const doubtful = cues.filter(({ confidence = 1 }) => confidence < doubtfulConfidence);
  return [
    ...describeGaps(gaps),
    ...unspoken.map(
      ({ text, startMs }) => `Not heard near ${formatTimecode(startMs / 1000)}: ${text.trim()}`,
    ),
    ...doubtful.map(
      ({ text, startMs }) => `Not sure at ${formatTimecode(startMs / 1000)}: ${text.trim()}`,
    ),
  ];
}

/** E.g. `Music 0:00–0:08; speech that is not in the notes 2:10–2:41.` */
function describeGaps(gaps: NonNullable<PublishedEpisode["episode"]["gaps"]>): string[] {
  const list = (kind: "music" | "speech"): string =>
    gaps
      .filter((gap) => gap.kind === kind)
      .map(
        ({ startMs, endMs }) => `${formatTimecode(startMs / 1000)}–${formatTimecode(endMs / 1000)}`,
      )
      .join(", ");
  const [music, speech] = [list("music"), list("speech")];
  const parts = [
    ...(music === "" ? [] : [`music ${music}`]),
    ...(speech === "" ? [] : [`speech that is not in the notes ${speech}`]),
  ].join("; ");
  return parts === "" ? [] : [`${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`];
}

function describeTiming(source: PublishedEpisode["episode"]["timing"]["source"]): string {
  switch (source) {
    case "sidecar":
      return "The times come from the timeline.";
    case "aligned":
      return "The times were found by listening to the sound.";
    case "estimated":
      return "The times are estimated from the length of the sentences; give a --timeline for exact ones.";
  }
}
