import { addEpisode, type AddArguments } from "./add-episode.ts";
import type { AddFlags } from "./add-flags.ts";
import { addFolder, type AddFolderArguments } from "./add-folder.ts";
import type { CommandContext } from "./command-context.ts";
import type { CommandDeps, CommandOutcome } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { createEpisodeResult } from "./create-episode-result.ts";
import { formatFolderReport } from "./format-folder-report.ts";
import { formatReport } from "./format-report.ts";
import type { IdentityFlags } from "../episode/find-identity.ts";
import { isOutsideAddress } from "../import/outside-address.ts";
import { soundPattern } from "./find-pairs.ts";
import { parseEpisodeNumber, parseJobs } from "./parse-flags.ts";
import { decoderOption, jsonOption, publicFolderOption, verboseOption } from "./shared-options.ts";
import { commandName, PublishError } from "../faults/publish-error.ts";

const description = [
  "Publishes an episode: writes public/episodes/<id>/ with notes, sound and episode.json. Where the same sound was published before, only what changed in the notes is listened for.",
  "Of a folder it publishes every pair: notes and sound of the same name (a.md and a.mp3), and each sub-folder that holds one of both.",
].join("\n");

const examples = `
Examples: npm run station -- add shows/today.md shows/today.mp3
          npm run station -- add notes.md https://example.org/ep12.mp3 --transcript ep12.vtt
          npm run station -- add shows`;

/** Makes `add`: a pair of notes and sound, or a folder of such pairs. */
export function createAddCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({ name: "add", missing: "the file with the notes, or a folder,", writeHelp })
    .summary("publish an episode, or every pair of a folder")
    .description(description)
    .usage("<notes> <audio> [flags]\n       npm run station -- add <folder> [flags]")
    .argument(
      "<notes>",
      "show notes in Markdown: a script, or what is written about the episode; a folder; or the sound alone",
    )
    .argument(
      "[audio]",
      "mp3, m4a, aac, ogg, opus, wav or flac; or the https address of one that stays where it is",
    )
    .option(
      "--transcript <file>",
      "what is spoken, where the notes are not the script: VTT, SRT, LRC, TTML, JSON of podcasts or Whisper, HTML, or text with or without names; without it a file beside the sound is used",
    )
    .option("--no-transcript", "the notes are not spoken, and nothing else says what is")
    .option(
      "--timeline <file>",
      "known times: WebVTT, SRT, a Podcasting 2.0 transcript or our own timeline; without it a file beside the sound is used, e.g. today.vtt beside today.mp3; where there is none, the times are found by listening",
    )
    .option("--no-sidecar", "use no file beside the sound")
    .option("--id <id>", "name of the folder; the date if not given")
    .option("--title <title>", "the title, where it is not that of the notes")
    .option("--date <date>", "the day it is published on, e.g. 2025-06-08")
    .option("--number <number>", "its number in the show or season", parseEpisodeNumber)
    .option("--season <number>", "the number of its season", parseEpisodeNumber)
    .option("--language <language>", "its language, where it is not the show's, e.g. en")
    .addOption(publicFolderOption)
    .option("--force-estimate", "estimate the times by length instead of listening")
    .option(
      "--fix-sound",
      "where the header of the sound tells browsers a wrong length, publish a copy with a right one; no sound is encoded again",
    )
    .option(
      "--listen",
      "of a sound on another host: download it, listen, and throw it away; without it only its length and kind are asked for",
    )
    .option("--allow-http", "take an address of a sound that is not https")
    .option("--replace", "replace another show that stands under the same id")
    .option(
      "--jobs <number>",
      "of a folder, how many pairs at a time; as many as the machine has cores if not given",
      parseJobs,
    )
    .addOption(decoderOption)
    .addOption(verboseOption)
    .addOption(jsonOption)
    .addHelpText("after", examples)
    .action(async (notes, audio, { timeline, jobs, ...options }) => {
      const { id, title, date, number, season, language, transcript } = options;
      const identity: IdentityFlags = { id, title, date, number, season, language };
      const own = { timeline, transcript, identity, jobs, ...readFlags(options) };
      if (audio !== undefined) finish(await addOne({ notes, audio, ...own }, context));
      else if (soundPattern.test(notes) || isOutsideAddress(notes)) {
        finish(await addOne({ notes: undefined, audio: notes, ...own }, context));
      } else finish(await addAll({ folder: notes, ...own }, context));
    });
}

/** Flags as commander gives them. */
interface AddOptions extends Partial<Pick<AddFlags, "decoder">> {
  readonly public?: string | undefined;
  readonly replace?: boolean | undefined;
  readonly fixSound?: boolean | undefined;
  readonly forceEstimate?: boolean | undefined;
  readonly listen?: boolean | undefined;
  readonly allowHttp?: boolean | undefined;
  readonly sidecar: boolean;
  readonly verbose?: boolean | undefined;
}

function readFlags(options: AddOptions): AddFlags {
  return {
    publicFolder: options.public,
    decoder: options.decoder,
    replaces: options.replace === true,
    fixesSound: options.fixSound === true,
    forcesEstimate: options.forceEstimate === true,
    listens: options.listen === true,
    allowsHttp: options.allowHttp === true,
    ignoresSidecar: !options.sidecar,
    listsAll: options.verbose === true,
  };
}

/** What belongs to the other form of `add` is refused. */
type PairOnly = Pick<AddArguments, "timeline" | "transcript" | "identity">;
type FolderOnly = Pick<AddFolderArguments, "jobs">;

async function addOne(
  { jobs, ...args }: AddArguments & FolderOnly,
  context: CommandContext,
): Promise<CommandOutcome> {
  if (jobs !== undefined) throw createWrongFlag("--jobs", "a folder");
  if (!isOutsideAddress(args.audio)) refuseHostFlags(args);
  const episode = createEpisodeResult(await addEpisode(args, context));
  const result = { episodes: [episode], faults: [], warnings: [] };
  return { result, report: formatReport(episode, args.listsAll) };
}

async function addAll(
  { timeline, transcript, identity, ...args }: AddFolderArguments & PairOnly,
  context: CommandContext,
): Promise<CommandOutcome> {
  const typed = Object.entries({ timeline, transcript: transcript || undefined, ...identity });
  const [flag] = typed.find(([, value]) => value !== undefined) ?? [];
  if (flag !== undefined) throw createWrongFlag(`--${flag}`, "one pair");
  // Every sound of a folder lies in it.
  refuseHostFlags(args);
  const folder = await addFolder(args, context);
  const result = {
    episodes: folder.pairs.flatMap(({ episodes }) => episodes),
    faults: folder.pairs.flatMap(({ faults }) => faults),
    warnings: [...folder.warnings],
  };
  return { result, report: formatFolderReport(folder, args.listsAll) };
}

function refuseHostFlags({ listens, allowsHttp }: AddFlags): void {
  if (listens) throw createWrongFlag("--listen", "a sound on another host");
  if (allowsHttp) throw createWrongFlag("--allow-http", "a sound on another host");
}

function createWrongFlag(quoted: string, expected: string): PublishError {
  return new PublishError({ code: "wrong-flag", where: commandName, quoted, expected });
}
