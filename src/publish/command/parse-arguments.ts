import { commandName } from "../faults/publish-error.ts";
import { parseArgs } from "node:util";
import { PublishError, type PublishFaultCode } from "../faults/publish-error.ts";
import { soundDecoderNames, type SoundDecoderName } from "../sound/sound-decoder.ts";

/** Flags of `add`, for a pair and a folder alike. */
interface AddFlags {
  /** The site's public folder. */
  readonly publicFolder?: string;
  /** Whether another show that stands there already may be replaced. */
  readonly replaces: boolean;
  /** Whether the times are estimated by length instead of listening to the sound. */
  readonly forcesEstimate: boolean;
  /** Whether a file with times that lies beside the sound is left out. */
  readonly ignoresSidecar: boolean;
  readonly decoder?: SoundDecoderName;
}

/** `add <notes> <audio>` as typed. */
export interface AddArguments extends AddFlags {
  readonly notes: string;
  readonly audio: string;
  readonly timeline?: string;
  readonly id?: string;
}

/** `add <folder>` as typed. */
export interface AddFolderArguments extends AddFlags {
  readonly folder: string;
  /** How many pairs are worked on at a time. */
  readonly jobs?: number;
}

/** `retime <id>` as typed. */
export interface RetimeArguments extends Pick<AddFlags, "publicFolder" | "decoder"> {
  readonly id: string;
  /** `12:03.4=words spoken then` */
  readonly fixes: readonly string[];
  /** Words of sentences that shall not be pinned any more. */
  readonly unfixes: readonly string[];
}

export type CommandArguments =
  | { readonly command: "help" }
  | ({ readonly command: "add" } & AddArguments)
  | ({ readonly command: "add-folder" } & AddFolderArguments)
  | ({ readonly command: "retime" } & RetimeArguments);

const options = {
  timeline: { type: "string" },
  "no-sidecar": { type: "boolean" },
  id: { type: "string" },
  public: { type: "string" },
  replace: { type: "boolean" },
  "force-estimate": { type: "boolean" },
  fix: { type: "string", multiple: true },
  unfix: { type: "string", multiple: true },
  jobs: { type: "string" },
  decoder: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

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
  if (command !== "add" && command !== "retime") throw createFault("unknown-command", command);
  checkFlags(command, tokens);
  if (command === "retime") return { command, ...parseRetime(positionals.slice(1), values) };
  if (notes === undefined) {
    throw createFault("missing-argument", "the file with the notes, or a folder,");
  }
  if (extra[0] !== undefined) throw createFault("extra-argument", extra[0]);
  const flags = parseFlags(values);
  const { timeline, id, jobs } = values;
  if (audio === undefined) {
    if (timeline !== undefined) throw createFault("wrong-flag", "--timeline", "one pair");
    if (id !== undefined) throw createFault("wrong-flag", "--id", "one pair");
    return {
      command: "add-folder",
      folder: notes,
      ...flags,
      ...(typeof jobs === "string" && { jobs: parseJobs(jobs) }),
    };
  }
  if (jobs !== undefined) throw createFault("wrong-flag", "--jobs", "a folder");
  return {
    command,
    notes,
    audio,
    ...flags,
    ...(typeof timeline === "string" && { timeline }),
    ...(typeof id === "string" && { id }),
  };
}

/** Flags of one command alone; all others belong to `add`. */
const flagsOfRetime = new Set(["fix", "unfix"]);
const flagsOfBoth = new Set(["public", "decoder", "json"]);

function checkFlags(
  command: "add" | "retime",
  tokens: readonly { readonly kind: string; readonly name?: string; readonly rawName?: string }[],
): void {
  for (const { kind, name = "", rawName = "" } of tokens) {
    if (kind !== "option" || flagsOfBoth.has(name)) continue;
    const owner = flagsOfRetime.has(name) ? "retime" : "add";
    if (owner !== command) throw createFault("wrong-flag", rawName, `"${owner}"`);
  }
}

function parseRetime([id, ...extra]: readonly string[], values: FlagValues): RetimeArguments {
  if (id === undefined) throw createFault("missing-argument", "the id of the episode");
  if (extra[0] !== undefined) throw createFault("extra-argument", extra[0]);
  const { publicFolder, decoder } = parseFlags(values);
  return {
    id,
    fixes: listTexts(values["fix"]),
    unfixes: listTexts(values["unfix"]),
    ...(publicFolder !== undefined && { publicFolder }),
    ...(decoder && { decoder }),
  };
}

function listTexts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}

/** Whether the result shall be JSON; known even of a command line at fault. */
export function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? args.length : end).includes("--json");
}

type FlagValues = Readonly<Record<string, unknown>>;

function parseFlags(values: FlagValues): AddFlags {
  const { public: publicFolder, decoder } = values;
  return {
    replaces: values["replace"] === true,
    forcesEstimate: values["force-estimate"] === true,
    ignoresSidecar: values["no-sidecar"] === true,
    ...(typeof publicFolder === "string" && { publicFolder }),
    ...(typeof decoder === "string" && { decoder: parseDecoder(decoder) }),
  };
}

function parseDecoder(text: string): SoundDecoderName {
  const decoder = soundDecoderNames.find((name) => name === text);
  if (decoder) return decoder;
  throw createFault("bad-decoder", text, soundDecoderNames.join(" or "));
}

function parseJobs(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw createFault("bad-number", text, "jobs");
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

function createFault(code: PublishFaultCode, quoted: string, expected = ""): PublishError {
  return new PublishError({ code, where: commandName, quoted, expected });
}
