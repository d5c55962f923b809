import { rm } from "node:fs/promises";
import { readSystemCode } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import type { CommandDeps } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { findEpisodeFolder, findPublicFolder, loadEpisodeOf } from "./find-public-folder.ts";
import { publicFolderOption } from "./shared-options.ts";

/** Makes `remove`. */
export function createRemoveCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({ name: "remove", missing: "the id of the episode", writeHelp })
    .summary("take a published episode away")
    .description(
      "Deletes the folder of a published episode, with its notes and sound. The files that it was made of stay where they are.",
    )
    .usage("<id> --yes [flags]")
    .argument("<id>", "the episode, by the name of its folder")
    .option("--yes", "delete it without asking")
    .addOption(publicFolderOption)
    .action(async (id, options) => {
      const publicFolder = findPublicFolder(options.public, context);
      const { title } = await loadEpisodeOf(publicFolder, id);
      const folder = findEpisodeFolder(publicFolder, id);
      const where = folder.shownPath;
      if (options.yes !== true) {
        throw new PublishError({ code: "not-confirmed", where, quoted: title });
      }
      await rm(folder.path, { recursive: true }).catch((cause: unknown) => {
        const quoted = readSystemCode(cause) || String(cause);
        throw new PublishError({ code: "cannot-write", where, quoted }, { cause });
      });
      finish({ report: `${id} · ${title}\nTaken away from ${where}\n` });
    });
}
