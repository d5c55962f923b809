import { resolve } from "node:path";
import type { InputFile } from "./input-file.ts";
import type { AddArguments } from "./parse-arguments.ts";
import { produceEpisode, type CommandPlace, type PublishedEpisode } from "./produce-episode.ts";
import { readTextFile } from "./read-text-file.ts";

/**
 * Publishes an episode from notes and a sound.
 *
 * @throws PublishError
 */
export async function addEpisode(args: AddArguments, at: CommandPlace): Promise<PublishedEpisode> {
  const toInput = (place: string): InputFile => ({ path: resolve(at.workingFolder, place), place });
  const timelineFile = args.timeline === undefined ? undefined : toInput(args.timeline);
  const timeline = timelineFile && {
    place: timelineFile.place,
    text: await readTextFile(timelineFile),
  };
  return produceEpisode(
    {
      notesFile: toInput(args.notes),
      audioFile: toInput(args.audio),
      publicFolder: args.publicFolder === undefined ? at.publicFolder : toInput(args.publicFolder),
      ...(args.id !== undefined && { id: args.id }),
      ...(timeline && { timeline }),
      listensFor: args.forcesEstimate ? "nothing" : "changes",
      pinChanges: { fixes: [], unfixes: [] },
      replaces: args.replaces,
      ...(args.decoder && { decoder: args.decoder }),
    },
    at,
  );
}
