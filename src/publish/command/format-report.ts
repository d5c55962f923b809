import type { EpisodeResult } from "./station-result.ts";
import { formatClock } from "../faults/format-clock.ts";

/**
 * Says what was published, in a few lines.
 *
 * @param listsAll whether every doubtful sentence is listed, however many there are
 */
export function formatReport(episode: EpisodeResult, listsAll: boolean): string {
  const { id, title, durationMs, stories, items, cues, words, tags, speakers, links } = episode;
  const lines = [
    `${id} · ${title}`,
    [
      formatClock(durationMs),
      `${formatCount(stories, "story", "stories")} (${items} numbered)`,
      formatCount(cues, "sentence", "sentences"),
      formatCount(words, "timed word", "timed words"),
      formatCount(tags, "tag", "tags"),
      ...(speakers > 1 ? [`${speakers} speakers`] : []),
      ...(links > 0 ? [formatCount(links, "link", "links")] : []),
    ].join(" · "),
    describeScript(episode),
    ...(episode.soundUrl === undefined ? [] : [`The sound stays at ${episode.soundUrl}`]),
    ...(episode.isHeard ? [describeLoudness(episode.loudness)] : []),
    ...describeDoubts(episode, listsAll),
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

/** A long episode has more doubtful places than anybody reads: of each kind so many are listed. */
const mostPlaces = 5;

/** What was not found, and what is doubtful, for a person to look at. */
export function describeDoubts(
  { gaps, unspoken, doubtful, cues }: EpisodeResult,
  listsAll: boolean,
): string[] {
  const most = listsAll ? Infinity : mostPlaces;
  const isCut = [unspoken, doubtful].some(({ length }) => length > most);
  const counts = `Of ${cues} sentences ${unspoken.length} are not heard and ${doubtful.length} not sure`;
  return [
    ...describeGaps(gaps),
    ...unspoken
      .slice(0, most)
      .map(({ startMs, text }) => `Not heard near ${formatClock(startMs)}: ${text}`),
    ...doubtful
      .slice(0, most)
      .map(({ startMs, text }) => `Not sure at ${formatClock(startMs)}: ${text}`),
    ...(isCut ? [`${counts}; --verbose lists them all.`] : []),
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

/** Where the spoken text comes from, and its times. */
function describeScript(episode: EpisodeResult): string {
  const { script, heardShare } = episode;
  if (script !== "none") {
    const source =
      script === "transcript" ? "The notes are shown as notes, the transcript is read along. " : "";
    return source + describeTiming(episode);
  }
  const heard =
    heardShare === undefined
      ? ""
      : `Of the notes ${Math.round(heardShare * 100)} % are heard: they are shown as notes. `;
  return `${heard}There is no transcript; give one with --transcript to read along.`;
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
