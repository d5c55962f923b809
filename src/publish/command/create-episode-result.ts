import type { EpisodeResult, FaultResult } from "./station-result.ts";
import { doubtfulConfidence } from "../timing/cues/confidence.ts";
import { formatFault } from "../faults/format-fault.ts";
import type { Loudness } from "../sound/measure-loudness.ts";
import type { PublishedEpisode } from "../episode/episode-request.ts";
import type { PublishFault } from "../faults/publish-error.ts";

/** Sums up what was published, for people and scripts. */
export function createEpisodeResult(result: PublishedEpisode): EpisodeResult {
  const { episode, shownPath, sidecar, script, heardShare, isChanged, loudness, warnings } = result;
  const { id, title, date, audio, timing, stories, tags, transcript, gaps = [] } = episode;
  const cues = transcript.flatMap((paragraph) => paragraph.cues);
  const toDoubt = ({ startMs, text }: (typeof cues)[number]) => ({ startMs, text: text.trim() });
  return {
    id,
    title,
    date,
    place: shownPath,
    isChanged,
    durationMs: audio.durationMs,
    timing,
    ...(sidecar !== undefined && { sidecar }),
    script,
    ...(heardShare !== undefined && { heardShare }),
    speakers: new Set(transcript.flatMap(({ speaker }) => speaker ?? [])).size,
    links: episode.notes?.links.length ?? 0,
    stories: stories.length,
    items: stories.filter(({ kind }) => kind === "item").length,
    cues: cues.length,
    words: cues.reduce((sum, { words }) => sum + words.length, 0),
    tags: tags.length,
    gaps,
    unspoken: cues.filter(({ spoken }) => spoken === false).map(toDoubt),
    doubtful: cues.filter(({ confidence = 1 }) => confidence < doubtfulConfidence).map(toDoubt),
    ...(audio.url !== undefined && { soundUrl: audio.url }),
    isHeard: result.isHeard,
    loudness: createLoudnessResult(loudness),
    warnings: warnings.map(createFaultResult),
  };
}

/** A fault with its sentence, for scripts. */
export function createFaultResult(fault: PublishFault): FaultResult {
  const { where: place, line, code } = fault;
  return { place, ...(line !== undefined && { line }), code, sentence: formatFault(fault) };
}

function createLoudnessResult({ integratedLufs, peakDbfs }: Loudness): EpisodeResult["loudness"] {
  const round = (value: number | undefined): number | null =>
    value === undefined ? null : Math.round(value * 10) / 10;
  return { integratedLufs: round(integratedLufs), peakDbfs: round(peakDbfs) };
}
