import { resolve } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import type { AddFlags } from "./add-flags.ts";
import { produceEpisode, type PublishedEpisode } from "../episode/produce-episode.ts";
import { type CommandContext } from "./command-context.ts";

/** `add <notes> <audio>` as typed. */
export interface AddArguments extends AddFlags {
  readonly notes: string;
  readonly audio: string;
  readonly timeline: string | undefined;
  readonly id: string | undefined;
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
      notesFile: toInput(args.notes),
      audioFile,
      publicFolder:
        args.publicFolder === undefined ? context.publicFolder : toInput(args.publicFolder),
      ...(args.id !== undefined && { id: args.id }),
      sidecar: {
        given: args.timeline === undefined ? undefined : toInput(args.timeline),
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
