import { stationResultFormat, type StationResult } from "./station-result.ts";
import { createFaultResult } from "./create-episode-result.ts";
import { formatFault } from "../faults/format-fault.ts";
import type { ResultLists } from "./command-outcome.ts";
import { runCommandLine } from "./run-command-line.ts";
import { commandName } from "../faults/publish-error.ts";
import type { CommandContext } from "./command-context.ts";
import { PublishError } from "../faults/publish-error.ts";

/** What the command would print, and with which code it would exit. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 130;
  readonly output: string;
  /** Sentences for the error stream. */
  readonly errors: string;
}

/**
 * Runs the command line. Input at fault never throws: it exits with 1 and a sentence for
 * each fault; a stop by the user exits with 130, as shells do. With `--json` all of it is
 * one object, see `station-result.ts`.
 */
export async function runStationCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<CommandResult> {
  const isJson = wantsJson(args);
  try {
    const { result, report } = await runCommandLine(args, context);
    const exitCode = (result?.faults.length ?? 0) > 0 ? 1 : 0;
    return { exitCode, output: isJson && result ? renderResult(result) : report, errors: "" };
  } catch (error) {
    const isStopped = context.signal.aborted;
    if (!isStopped && !(error instanceof PublishError)) throw error;
    const { faults } = error instanceof PublishError ? error : stopped;
    // What works on a folder may be stopped before we hear of it.
    const isFolderStopped = faults.some(({ code }) => code === "interrupted-folder");
    const exitCode = isStopped || isFolderStopped ? 130 : 1;
    if (isJson) {
      const result = { episodes: [], faults: faults.map(createFaultResult), warnings: [] };
      return { exitCode, output: renderResult(result), errors: "" };
    }
    const errors = faults.map((fault) => `${formatFault(fault)}\n`).join("");
    return { exitCode, output: "", errors };
  }
}

/** Whether the result shall be JSON; known even of a command line at fault. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? args.length : end).includes("--json");
}

function renderResult({ episodes, faults, warnings }: ResultLists): string {
  const result: StationResult = {
    version: stationResultFormat.version,
    ok: faults.length === 0,
    episodes,
    faults,
    warnings,
  };
  return `${JSON.stringify(result)}\n`;
}

const stopped = new PublishError({ code: "interrupted", where: commandName, quoted: "" });
