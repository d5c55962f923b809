import { commandName, PublishError } from "../faults/publish-error.ts";

/**
 * Puts the command first, before flags that were typed ahead of it. `--id --replace` is told
 * here, too: the parser would take the next flag for the value, which it is only when it is
 * written `--id=--replace`.
 *
 * @param valueFlags the flags that need a value, e.g. `--id`
 * @throws PublishError when a flag has no value, or there is no command
 */
export function orderArguments(
  args: readonly string[],
  valueFlags: ReadonlySet<string>,
): readonly string[] {
  let commandIndex = -1;
  for (let index = 0; index < args.length && args[index] !== "--"; index += 1) {
    const arg = args[index] ?? "";
    const equals = arg.indexOf("=");
    const flag = equals === -1 ? arg : arg.slice(0, equals);
    if (valueFlags.has(flag)) {
      const value = equals === -1 ? args[index + 1] : arg.slice(equals + 1);
      if (!value || (equals === -1 && value.startsWith("-"))) {
        throw new PublishError({ code: "missing-value", where: commandName, quoted: flag });
      }
      if (equals === -1) index += 1;
    } else if (commandIndex === -1 && !arg.startsWith("-")) commandIndex = index;
  }
  if (commandIndex === -1) {
    if (args.some((arg) => arg === "--help" || arg === "-h")) return args;
    throw new PublishError({ code: "missing-argument", where: commandName, quoted: "the command" });
  }
  return [...args.slice(commandIndex, commandIndex + 1), ...args.toSpliced(commandIndex, 1)];
}
