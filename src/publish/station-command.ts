import { addEpisode } from "./add-episode.ts";
import { formatFault } from "./format-fault.ts";
import { formatReport, usage } from "./format-report.ts";
import { commandName, parseArguments, type CommandArguments } from "./parse-arguments.ts";
import type { CommandPlace } from "./produce-episode.ts";
import { PublishError } from "./publish-error.ts";
import { retimeEpisode } from "./retime-episode.ts";

/** What the command would print, and with which code it would exit. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 130;
  readonly output: string;
  /** Sentences for the error stream. */
  readonly errors: string;
}

/**
 * Runs the command line. Input at fault never throws: it exits with 1 and a sentence for
 * each fault; a stop by the user exits with 130, as shells do.
 */
export async function runStationCommand(
  args: readonly string[],
  place: CommandPlace,
): Promise<CommandResult> {
  try {
    const parsed = parseArguments(args);
    return { exitCode: 0, output: await run(parsed, place), errors: "" };
  } catch (error) {
    const isStopped = place.signal.aborted;
    if (!isStopped && !(error instanceof PublishError)) throw error;
    const { faults } = isStopped || !(error instanceof PublishError) ? stopped : error;
    const errors = faults.map((fault) => `${formatFault(fault)}\n`).join("");
    return { exitCode: isStopped ? 130 : 1, output: "", errors };
  }
}

async function run(args: CommandArguments, place: CommandPlace): Promise<string> {
  switch (args.command) {
    case "help":
      return usage;
    case "add":
      return formatReport(await addEpisode(args, place));
    case "retime":
      return formatReport(await retimeEpisode(args, place));
  }
}

const stopped = new PublishError({ code: "interrupted", place: commandName, quoted: "" });
