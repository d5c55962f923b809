import type { CommandDeps } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { findPublicFolder } from "./find-public-folder.ts";
import { renameEpisode } from "./rename-episode.ts";
import { publicFolderOption } from "./shared-options.ts";

/** Makes `rename`. */
export function createRenameCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({
    name: "rename",
    missing: "the id of the episode, or its new one,",
    writeHelp,
  })
    .summary("give a published episode another id")
    .description(
      "Gives a published episode another id, which is its address. A page at the old address leads to the new one, and feeds know it as the same episode.",
    )
    .usage("<id> <new-id> [flags]")
    .argument("<id>", "the episode, by the name of its folder")
    .argument("<new-id>", "lower-case letters, digits and inner hyphens")
    .addOption(publicFolderOption)
    .action(async (id, newId, options) => {
      const publicFolder = findPublicFolder(options.public, context);
      const { title, shownPath } = await renameEpisode(publicFolder, { id, newId });
      finish({
        report: `${newId} · ${title}\nMoved to ${shownPath}; its old address leads there.\n`,
      });
    });
}
