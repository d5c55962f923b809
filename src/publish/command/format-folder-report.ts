import type { EpisodeResult } from "./station-result.ts";
import { findOutcome, type FolderResult, type PairResult } from "./add-folder.ts";
import { describeDoubts, formatCount } from "./format-report.ts";
import type { FolderOutcome } from "./show-progress.ts";

/** Says what became of each pair of a folder, and of all together in the last line. */
export function formatFolderReport({ pairs, warnings }: FolderResult): string {
  const count = (outcome: FolderOutcome): number =>
    pairs.filter((pair) => findOutcome(pair) === outcome).length;
  const lines = [
    ...pairs.flatMap(describePair),
    ...warnings.map(({ sentence }) => `Warning: ${sentence}`),
    `${formatCount(pairs.length, "pair", "pairs")}: ${count("published")} published, ${count("unchanged")} unchanged, ${count("failed")} failed.`,
  ];
  return `${lines.join("\n")}\n`;
}

function describePair({ name, episodes, faults }: PairResult): string[] {
  const outcome = findOutcome({ episodes });
  const [episode] = episodes;
  return [
    episode ? `${name} · ${episode.title} · ${outcome}: ${episode.place}` : `${name} · ${outcome}`,
    ...(episode ? describeEpisode(episode) : faults.map(({ sentence }) => sentence)).map(
      (line) => `  ${line}`,
    ),
  ];
}

function describeEpisode(episode: EpisodeResult): string[] {
  return [
    ...describeDoubts(episode),
    ...episode.warnings.map(({ sentence }) => `Warning: ${sentence}`),
  ];
}
