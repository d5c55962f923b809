import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { FaultResult, StationResult } from "./station-result.ts";
import { createFaultResult } from "./create-episode-result.ts";
import type { AddFlags } from "./add-flags.ts";
import { findPairs, type EpisodePair } from "./find-pairs.ts";
import { findSameIds } from "./find-same-ids.ts";
import { formatFault } from "../faults/format-fault.ts";
import { createFolderProgress } from "./measure-folder-progress.ts";
import { toInputFault, type InputFile } from "../faults/input-file.ts";
import { commandName } from "../faults/publish-error.ts";
import type { CommandContext } from "./command-context.ts";
import { PublishError } from "../faults/publish-error.ts";
import { createPairWorker } from "./pair-worker.ts";
import type { FolderOutcome } from "./show-progress.ts";

/** `add <folder>` as typed. */
export interface AddFolderArguments extends AddFlags {
  readonly folder: string;
  /** How many pairs are worked on at a time. */
  readonly jobs: number | undefined;
}

/** What became of a pair. */
export interface PairResult extends Pick<StationResult, "episodes" | "faults"> {
  readonly name: string;
}

/** What became of a folder. */
export interface FolderResult {
  /** In the order of their names. */
  readonly pairs: readonly PairResult[];
  /** Files that were passed over. */
  readonly warnings: readonly FaultResult[];
}

/**
 * Publishes every pair of notes and sound in a folder, several at a time, each in a process
 * of its own. What is wrong with one does not stop the others.
 *
 * @throws PublishError when there is nothing to publish, or when it is stopped
 */
export async function addFolder(
  args: AddFolderArguments,
  context: CommandContext,
): Promise<FolderResult> {
  const folder: InputFile = {
    path: resolve(context.workingFolder, args.folder),
    shownPath: args.folder,
  };
  await checkFolder(folder);
  const { pairs, faults, warnings } = await findPairs(folder);
  if (pairs.length === 0 && faults.length === 0) {
    throw new PublishError(
      { code: "no-pairs", where: folder.shownPath, quoted: "" },
      { more: warnings },
    );
  }
  const refused = [...faults, ...(await findSameIds(pairs))];
  const refusedNotes = new Set(refused.map(({ fault }) => fault.where));
  const clear = pairs.filter(({ notes }) => !refusedNotes.has(notes.shownPath));
  const results = refused.map(({ name, fault }): PairResult => ({
    name,
    episodes: [],
    faults: [createFaultResult(fault)],
  }));
  // Told at once, before anything is written.
  for (const { fault } of refused) context.onNotice?.(formatFault(fault));
  const worked = await addPairs(clear, args, context);
  if (context.signal.aborted || worked.some(wasStopped)) throw createStop(worked);
  return {
    pairs: [...results, ...worked].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    warnings: warnings.map(createFaultResult),
  };
}

/** One name alone may be notes whose sound was forgotten. */
async function checkFolder(folder: InputFile): Promise<void> {
  const stats = await stat(folder.path).catch((cause: unknown) => {
    throw new PublishError(toInputFault(folder, cause), { cause });
  });
  if (stats.isDirectory()) return;
  const quoted = "the file with the sound";
  throw new PublishError({ code: "missing-argument", where: commandName, quoted });
}

async function addPairs(
  pairs: readonly EpisodePair[],
  args: AddFolderArguments,
  context: CommandContext,
): Promise<PairResult[]> {
  const progress = createFolderProgress(pairs, context.onProgress);
  const results: PairResult[] = [];
  const rest = pairs.values();
  const { program, signal } = context;
  const work = async (): Promise<void> => {
    const worker = createPairWorker({ program, signal, flags: listFlags(args) });
    for (const pair of rest) {
      if (signal.aborted || results.some(wasStopped)) break;
      const { episodes, faults } = await worker.add(pair, (one) => progress.move(pair, one));
      const result: PairResult = { name: pair.name, episodes, faults };
      results.push(result);
      if (!signal.aborted && !wasStopped(result)) progress.finish(pair, findOutcome({ episodes }));
    }
    worker.close();
  };
  const count = Math.min(args.jobs ?? availableParallelism(), pairs.length);
  await Promise.all(Array.from({ length: count }, work));
  return results;
}

/** A terminal's Ctrl+C goes to every process: those that work may have ended before we hear of it. */
const wasStopped = ({ faults }: PairResult): boolean =>
  faults.some(({ code }) => code === "interrupted");

/** How the work on a pair ended. */
export function findOutcome({ episodes }: Pick<StationResult, "episodes">): FolderOutcome {
  const [episode] = episodes;
  if (!episode) return "failed";
  return episode.isChanged ? "published" : "unchanged";
}

function listFlags(args: AddFolderArguments): readonly string[] {
  const { publicFolder, decoder, replaces, forcesEstimate, ignoresSidecar, fixesSound } = args;
  return [
    ...(publicFolder === undefined ? [] : [`--public=${publicFolder}`]),
    ...(decoder === undefined ? [] : [`--decoder=${decoder}`]),
    ...(replaces ? ["--replace"] : []),
    ...(forcesEstimate ? ["--force-estimate"] : []),
    ...(ignoresSidecar ? ["--no-sidecar"] : []),
    ...(fixesSound ? ["--fix-sound"] : []),
  ];
}

function createStop(results: readonly PairResult[]): PublishError {
  const quoted = String(results.filter(({ episodes }) => episodes.length > 0).length);
  return new PublishError({ code: "interrupted-folder", where: commandName, quoted });
}
