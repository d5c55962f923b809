import { basename, dirname, extname, join, resolve } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import type { AddFlags } from "./add-flags.ts";
import type { IdentityFlags } from "../episode/find-identity.ts";
import type { EpisodeRequest, PublishedEpisode } from "../episode/episode-request.ts";
import { produceEpisode } from "../episode/produce-episode.ts";
import { isOutsideAddress } from "../import/outside-address.ts";
import { type CommandContext } from "./command-context.ts";
import { openSoundElsewhere } from "./open-sound-elsewhere.ts";

/** `add <notes> <audio>` as typed. */
export interface AddArguments extends AddFlags {
  /** Undefined for a sound alone. */
  readonly notes: string | undefined;
  /** A file, or the address of one on another host. */
  readonly audio: string;
  readonly timeline: string | undefined;
  /** False where the publisher says that there is none, and that the notes are not spoken. */
  readonly transcript: string | false | undefined;
  readonly identity: IdentityFlags;
}

/**
 * Publishes an episode from notes and a sound.
 *
 * @throws PublishError
 */
export async function addEpisode(
  args: AddArguments,
  context: CommandContext,
): Promise<PublishedEpisode> {
  const toInput = (shownPath: string): InputFile => ({
    path: resolve(context.workingFolder, shownPath),
    shownPath,
  });
  const notesFile = args.notes === undefined ? undefined : toInput(args.notes);
  if (!isOutsideAddress(args.audio)) {
    const audioFile = toInput(args.audio);
    const request = createRequest({ args, context, toInput, beside: audioFile });
    return produceEpisode({ ...request, notesFile, audioFile }, context);
  }
  const { listens, allowsHttp } = args;
  const options = { listens, allowsHttp, signal: context.signal };
  const { dispose, ...sound } = await openSoundElsewhere(args.audio, options);
  try {
    // Files lie beside the notes then, and have their name.
    const beside = notesFile && nameLike(notesFile);
    const request = createRequest({ args, context, toInput, beside });
    return await produceEpisode({ ...request, notesFile, ...sound }, context);
  } finally {
    await dispose();
  }
}

interface RequestParts {
  readonly args: AddArguments;
  readonly context: CommandContext;
  readonly toInput: (shownPath: string) => InputFile;
  /** Where files with times may lie beside. */
  readonly beside: InputFile | undefined;
}

function createRequest({
  args,
  context,
  toInput,
  beside,
}: RequestParts): Omit<EpisodeRequest, "notesFile" | "audioFile"> {
  return {
    publicFolder:
      args.publicFolder === undefined ? context.publicFolder : toInput(args.publicFolder),
    identity: args.identity,
    spoken: {
      timeline: args.timeline === undefined ? undefined : toInput(args.timeline),
      transcript: typeof args.transcript === "string" ? toInput(args.transcript) : args.transcript,
      sound: args.ignoresSidecar ? undefined : beside,
    },
    listensFor: args.forcesEstimate ? "nothing" : "changes",
    pinChanges: { fixes: [], unfixes: [] },
    replaces: args.replaces,
    fixesSound: args.fixesSound,
    ...(args.decoder && { decoder: args.decoder }),
  };
}

/** The name that a sound would have beside these notes. */
function nameLike({ path, shownPath }: InputFile): InputFile {
  const rename = (one: string): string =>
    join(dirname(one), `${basename(one, extname(one))}.sound`);
  return { path: rename(path), shownPath: rename(shownPath) };
}
