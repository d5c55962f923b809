import type { EpisodeResult } from "./station-result.ts";
import { findOutcome, type FolderResult, type PairResult } from "./add-folder.ts";
import { describeDoubts, formatCount } from "./format-report.ts";
import type { FolderOutcome } from "./show-progress.ts";

/** Says what became of each pair of a folder, and of all together in the last line. */
export function formatFolderReport({ pairs, warnings }: FolderResult, listsAll: boolean): string {
  const count = (outcome: FolderOutcome): number =>
    pairs.filter((pair) => findOutcome(pair) === outcome).length;
  const lines = [
    ...pairs.flatMap((pair) => describePair(pair, listsAll)),
    ...warnings.map(({ sentence }) => `Warning: ${sentence}`),
    `${formatCount(pairs.length, "pair", "pairs")}: ${count("published")} published, ${count("unchanged")} unchanged, ${count("failed")} failed.`,
  ];
  return `${lines.join("\n")}\n`;
}

function describePair({ name, episodes, faults }: PairResult, listsAll: boolean): string[] {
  const outcome = findOutcome({ episodes });
  const [episode] = episodes;
  return [
    episode ? `${name} · ${episode.title} · ${outcome}: ${episode.place}` : `${name} · ${outcome}`,
    ...(episode ? describeEpisode(episode, listsAll) : faults.map(({ sentence }) => sentence)).map(
      (line) => `  ${line}`,
    ),
  ];
}

function describeEpisode(episode: EpisodeResult, listsAll: boolean): string[] {
  return [
    ...describeDoubts(episode, listsAll),
    ...episode.warnings.map(({ sentence }) => `Warning: ${sentence}`),
  ];
}
