import { CommanderError } from "@commander-js/extra-typings";
import { createAddCommand } from "./add-command.ts";
import type { CommandContext } from "./command-context.ts";
import type { CommandDeps, CommandOutcome } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { createInitCommand } from "./init-command.ts";
import { createBookCommand } from "./book-command.ts";
import { createListCommand } from "./list-command.ts";
import { orderArguments } from "./order-arguments.ts";
import { createRemoveCommand } from "./remove-command.ts";
import { createRenameCommand } from "./rename-command.ts";
import { createRetimeCommand } from "./retime-command.ts";

/** How the program is called. */
const programName = "npm run station --";

const examples = `
The flags of a command: npm run station -- help add`;

/**
 * Parses the command line and does what it says.
 *
 * @throws PublishError
 */
export async function runCommandLine(
  args: readonly string[],
  context: CommandContext,
): Promise<CommandOutcome> {
  let help = "";
  let outcome: CommandOutcome | undefined;
  const program = createProgram({
    context,
    writeHelp: (text) => (help += text),
    finish: (one) => (outcome = one),
  });
  const options = program.commands.flatMap((command) => command.options);
  const valueFlags = options.flatMap(({ required, long }) => (required && long) || []);
  const ordered = orderArguments(args, new Set(valueFlags));
  try {
    await program.parseAsync(ordered, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return outcome ?? { report: help };
}

function createProgram(deps: CommandDeps) {
  const commands = [
    createAddCommand(deps),
    createRetimeCommand(deps),
    createListCommand(deps),
    createBookCommand(deps),
    createRenameCommand(deps),
    createRemoveCommand(deps),
    createInitCommand(deps),
  ];
  const usages = commands.map((command) => `${command.name()} ${command.usage()}`);
  const missing = "the command";
  const program = createCommand({ name: programName, missing, writeHelp: deps.writeHelp });
  program
    .usage(usages.join(`\n       ${programName} `))
    .helpCommand("help [command]", "show the flags of a command")
    .addHelpText("after", examples);
  for (const command of commands) program.addCommand(command);
  return program;
}
