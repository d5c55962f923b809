import { resolve } from "node:path";
import type { InputFile } from "./input-file.ts";
import type { AddArguments } from "./parse-arguments.ts";
import { produceEpisode, type CommandPlace, type PublishedEpisode } from "./produce-episode.ts";

/**
 * Publishes an episode from notes and a sound.
 *
 * @throws PublishError
 */
export async function addEpisode(args: AddArguments, at: CommandPlace): Promise<PublishedEpisode> {
  const toInput = (place: string): InputFile => ({ path: resolve(at.workingFolder, place), place });
  const audioFile = toInput(args.audio);
  return produceEpisode(
    {
      notesFile: toInput(args.notes),
      audioFile,
      publicFolder: args.publicFolder === undefined ? at.publicFolder : toInput(args.publicFolder),
      ...(args.id !== undefined && { id: args.id }),
      sidecar: {
        given: args.timeline === undefined ? undefined : toInput(args.timeline),
        sound: args.ignoresSidecar ? undefined : audioFile,
      },
      listensFor: args.forcesEstimate ? "nothing" : "changes",
      pinChanges: { fixes: [], unfixes: [] },
      replaces: args.replaces,
      ...(args.decoder && { decoder: args.decoder }),
    },
    at,
  );
}
