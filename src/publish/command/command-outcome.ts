import type { CommandContext } from "./command-context.ts";
import type { StationResult } from "./station-result.ts";

/** The lists of a result, for scripts. */
export type ResultLists = Pick<StationResult, "episodes" | "faults" | "warnings">;

/** What a command did, for scripts and for people. */
export interface CommandOutcome {
  /** Undefined for help. */
  readonly result?: ResultLists;
  readonly report: string;
}

/** What a command needs to work. */
export interface CommandDeps {
  readonly context: CommandContext;
  readonly writeHelp: (text: string) => void;
  /** Takes what came of it. */
  readonly finish: (outcome: CommandOutcome) => void;
}
