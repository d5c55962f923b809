import type { EpisodeResult } from "./station-result.ts";
import { formatClock } from "../faults/format-clock.ts";

/** How to call the command. */
export const usage = `Usage: npm run station -- add <notes> <audio> [flags]
       npm run station -- add <folder> [flags]
       npm run station -- retime <id> [--fix "<time>=<words>"] [flags]

add publishes an episode: writes public/episodes/<id>/ with notes, sound and episode.json.
Where the same sound was published before, only what changed in the notes is listened for.
Of a folder it publishes every pair: notes and sound of the same name (a.md and
a.mp3), and each sub-folder that holds one of both.

  <notes>            show notes: "# title date", paragraphs, a list of #tags at the end
  <audio>            mp3, m4a, aac, ogg, opus, wav or flac
  --timeline <file>  known times: WebVTT, SRT, a Podcasting 2.0 transcript or
                     our own timeline; without it a file beside the sound
                     is used, e.g. today.vtt beside today.mp3; where there
                     is none, the times are found by listening
  --no-sidecar       use no file beside the sound
  --id <id>          name of the folder; the notes' date if not given
  --public <folder>  the site's public folder; "public" if not given
  --force-estimate   estimate the times by length instead of listening
  --replace          replace another show that stands under the same id
  --jobs <number>    of a folder, how many pairs at a time; as many as the
                     machine has cores if not given
  --decoder <name>   "ffmpeg" or "builtin"; ffmpeg where it is installed
                     if not given
  --json             print one JSON object, for scripts
  --help             show this text

retime times a published episode again, by listening to all of it or, with --fix, around
the places that are pinned. Pins hold in all later runs.

  --fix "12:03.4=<words>"  pin the words of the notes that are spoken then; may be repeated
  --unfix "<words>"        take the pins of that sentence away; may be repeated

Examples: npm run station -- add shows/today.md shows/today.mp3
          npm run station -- add shows
          npm run station -- retime 2025-06-08 --fix "1:23=and so it"
`;

/** Says what was published, in a few lines. */
export function formatReport(episode: EpisodeResult): string {
  const { id, title, durationMs, stories, items, cues, words, tags } = episode;
  const lines = [
    `${id} · ${title}`,
    [
      formatClock(durationMs),
      `${formatCount(stories, "story", "stories")} (${items} numbered)`,
      formatCount(cues, "sentence", "sentences"),
      formatCount(words, "timed word", "timed words"),
      formatCount(tags, "tag", "tags"),
    ].join(" · "),
    describeTiming(episode),
    describeLoudness(episode.loudness),
    ...describeDoubts(episode),
    episode.isChanged
      ? `Written to ${episode.place}`
      : `Nothing has changed in ${episode.place}; no file was touched.`,
    ...episode.warnings.map(({ sentence }) => `Warning: ${sentence}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** A number with its noun. */
export function formatCount(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** What was not found, and what is doubtful, for a person to look at. */
export function describeDoubts({ gaps, unspoken, doubtful }: EpisodeResult): string[] {
  return [
    ...describeGaps(gaps),
    ...unspoken.map(({ startMs, text }) => `Not heard near ${formatClock(startMs)}: ${text}`),
    ...doubtful.map(({ startMs, text }) => `Not sure at ${formatClock(startMs)}: ${text}`),
  ];
}

/** E.g. `Music 0:00–0:08; speech that is not in the notes 2:10–2:41.` */
function describeGaps(gaps: EpisodeResult["gaps"]): string[] {
  const list = (kind: "music" | "speech"): string =>
    gaps
      .filter((gap) => gap.kind === kind)
      .map(({ startMs, endMs }) => `${formatClock(startMs)}–${formatClock(endMs)}`)
      .join(", ");
  const [music, speech] = [list("music"), list("speech")];
  const parts = [
    ...(music === "" ? [] : [`music ${music}`]),
    ...(speech === "" ? [] : [`speech that is not in the notes ${speech}`]),
  ].join("; ");
  return parts === "" ? [] : [`${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`];
}

function describeLoudness({ integratedLufs, peakDbfs }: EpisodeResult["loudness"]): string {
  if (integratedLufs === null || peakDbfs === null) return "The sound is silent.";
  const format = (value: number): string => value.toFixed(1).replace("-", "−");
  const measured = `Loudness ${format(integratedLufs)} LUFS, peak ${format(peakDbfs)} dBFS`;
  return `${measured}; podcasts are usually near −16 LUFS.`;
}

function describeTiming({ timing, sidecar }: EpisodeResult): string {
  switch (timing.source) {
    case "sidecar":
      return sidecar === undefined
        ? "The times come from a file that was given in an earlier run."
        : `The times come from ${sidecar}.`;
    case "aligned":
      return "The times were found by listening to the sound.";
    case "estimated":
      return "The times are estimated from the length of the sentences; give a --timeline for exact ones.";
  }
}
