import { Command, type CommanderError, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { suggestWords } from "#core/search/suggest-words.ts";
import { commandName, PublishError, type PublishFault } from "../faults/publish-error.ts";

/** What a command is told to say where one of its arguments is missing, and where its help goes. */
export interface CommandSettings {
  readonly name: string;
  readonly missing: string;
  readonly writeHelp: (text: string) => void;
}

/** Makes a command that ends no process, and whose faults are our own sentences. */
export function createCommand({ name, missing, writeHelp }: CommandSettings): Command {
  const command = new Command(name);
  return command
    .helpOption("-h, --help", "show this text")
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: writeHelp, writeErr: () => {}, outputError: () => {} })
    .exitOverride((error) => {
      // Help that was asked for is no fault.
      throw error.exitCode === 0 ? error : new PublishError(toFault(error, command, missing));
    });
}

/** @see https://github.com/tj/commander.js/blob/v14.0.3/lib/command.js for the codes */
function toFault(
  error: CommanderError,
  command: CommandUnknownOpts,
  missing: string,
): PublishFault {
  switch (error.code) {
    case "commander.unknownOption":
      return findFlagFault(command, readQuoted(error));
    case "commander.unknownCommand":
      return findCommandFault(command, readQuoted(error));
    case "commander.help":
      return findCommandFault(command, command.args.at(-1) ?? "");
    case "commander.missingArgument":
      return { code: "missing-argument", where: commandName, quoted: missing };
    case "commander.excessArguments": {
      const quoted = command.args[command.registeredArguments.length] ?? "";
      return { code: "extra-argument", where: commandName, quoted };
    }
    default:
      throw error;
  }
}

/** What stands between the quotation marks of `error: unknown option '--x'`. */
function readQuoted({ message }: CommanderError): string {
  return message.slice(message.indexOf("'") + 1, message.lastIndexOf("'"));
}

function findCommandFault({ commands }: CommandUnknownOpts, quoted: string): PublishFault {
  const [expected] = suggestWords(
    quoted,
    commands.map((command) => command.name()),
  );
  return { code: "unknown-command", where: commandName, quoted, ...(expected && { expected }) };
}

function findFlagFault(command: CommandUnknownOpts, typed: string): PublishFault {
  const [flag = ""] = typed.split("=");
  const has = ({ options }: CommandUnknownOpts): boolean =>
    options.some(({ long }) => long === flag);
  // A flag without a value was given one: all of it is wrong.
  if (has(command)) return { code: "unknown-flag", where: commandName, quoted: typed };
  const owner = command.parent?.commands.find(has);
  if (owner) {
    const expected = `"${owner.name()}"`;
    return { code: "wrong-flag", where: commandName, quoted: flag, expected };
  }
  const flags = command.options.flatMap(({ long }) => long ?? []);
  const [expected] = suggestWords(flag, [...flags, "--help"]);
  return { code: "unknown-flag", where: commandName, quoted: flag, ...(expected && { expected }) };
}
