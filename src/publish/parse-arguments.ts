import { parseArgs } from "node:util";
import { PublishError, type PublishFaultCode } from "./publish-error.ts";

/** `add <notes> <audio>` as typed. */
export interface AddArguments {
  readonly notes: string;
  readonly audio: string;
  readonly timeline?: string;
  /** Whether a file with times that lies beside the sound is left out. */
  readonly ignoresSidecar: boolean;
  readonly id?: string;
  /** The site's public folder. */
  readonly publicFolder?: string;
  /** Whether another show that stands there already may be replaced. */
  readonly replaces: boolean;
  /** Whether the times are estimated by length instead of listening to the sound. */
  readonly forcesEstimate: boolean;
}

/** `retime <id>` as typed. */
export interface RetimeArguments {
  readonly id: string;
  /** `12:03.4=words spoken then` */
  readonly fixes: readonly string[];
  /** Words of sentences that shall not be pinned any more. */
  readonly unfixes: readonly string[];
  /** The site's public folder. */
  readonly publicFolder?: string;
}

export type CommandArguments =
  | { readonly command: "help" }
  | ({ readonly command: "retime" } & RetimeArguments)
  | ({ readonly command: "add" } & AddArguments);

const options = {
  timeline: { type: "string" },
  "no-sidecar": { type: "boolean" },
  id: { type: "string" },
  public: { type: "string" },
  replace: { type: "boolean" },
  "force-estimate": { type: "boolean" },
  fix: { type: "string", multiple: true },
  unfix: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

/** What faults of the command line are about. */
export const commandName = "station";

/**
 * Parses the command line.
 *
 * @throws PublishError
 */
export function parseArguments(args: readonly string[]): CommandArguments {
  // Not strict: our own sentences instead of the parser's.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  });
  const [command, notes, audio, ...extra] = positionals;
  if (values["help"] === true || command === "help") return { command: "help" };
  for (const token of tokens) if (token.kind === "option") checkOption(token);
  if (command === undefined) throw createFault("missing-argument", "the command");
  if (command === "retime") return { command, ...parseRetime(positionals.slice(1), values) };
  if (command !== "add") throw createFault("unknown-command", command);
  if (notes === undefined) throw createFault("missing-argument", "the file with the notes");
  if (audio === undefined) throw createFault("missing-argument", "the file with the sound");
  if (extra[0] !== undefined) throw createFault("extra-argument", extra[0]);
  const { timeline, id, public: publicFolder } = values;
  return {
    command,
    notes,
    audio,
    replaces: values["replace"] === true,
    forcesEstimate: values["force-estimate"] === true,
    ignoresSidecar: values["no-sidecar"] === true,
    ...(typeof timeline === "string" && { timeline }),
    ...(typeof id === "string" && { id }),
    ...(typeof publicFolder === "string" && { publicFolder }),
  };
}

function parseRetime(
  [id, ...extra]: readonly string[],
  { fix, unfix, public: publicFolder }: Readonly<Record<string, unknown>>,
): RetimeArguments {
  if (id === undefined) throw createFault("missing-argument", "the id of the episode");
  if (extra[0] !== undefined) throw createFault("extra-argument", extra[0]);
  return {
    id,
    fixes: listTexts(fix),
    unfixes: listTexts(unfix),
    ...(typeof publicFolder === "string" && { publicFolder }),
  };
}

function listTexts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  const option = Object.entries(options).find(([key]) => key === name)?.[1];
  if (!option) throw createFault("unknown-flag", rawName);
  // `--id --replace`: the next flag is no value, unless it is written `--id=--replace`.
  const isMissing = value === undefined || value === "" || (!inlineValue && value.startsWith("-"));
  if (option.type === "string" && isMissing) throw createFault("missing-value", rawName);
  if (option.type === "boolean" && inlineValue) {
    throw createFault("unknown-flag", `${rawName}=${value ?? ""}`);
  }
}

function createFault(code: PublishFaultCode, quoted: string): PublishError {
  return new PublishError({ code, place: commandName, quoted });
}
