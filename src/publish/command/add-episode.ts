import { resolve } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import type { AddFlags } from "./add-flags.ts";
import type { IdentityFlags } from "../episode/find-identity.ts";
import type { PublishedEpisode } from "../episode/episode-request.ts";
import { produceEpisode } from "../episode/produce-episode.ts";
import { type CommandContext } from "./command-context.ts";

/** `add <notes> <audio>` as typed. */
export interface AddArguments extends AddFlags {
  /** Undefined for a sound alone. */
  readonly notes: string | undefined;
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
  const audioFile = toInput(args.audio);
  return produceEpisode(
    {
      notesFile: args.notes === undefined ? undefined : toInput(args.notes),
      audioFile,
      publicFolder:
        args.publicFolder === undefined ? context.publicFolder : toInput(args.publicFolder),
      identity: args.identity,
      spoken: {
        timeline: args.timeline === undefined ? undefined : toInput(args.timeline),
        transcript:
          typeof args.transcript === "string" ? toInput(args.transcript) : args.transcript,
        sound: args.ignoresSidecar ? undefined : audioFile,
      },
      listensFor: args.forcesEstimate ? "nothing" : "changes",
      pinChanges: { fixes: [], unfixes: [] },
      replaces: args.replaces,
      fixesSound: args.fixesSound,
      ...(args.decoder && { decoder: args.decoder }),
    },
    context,
  );
}
