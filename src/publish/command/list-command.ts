import { formatTimecode } from "#core/episode/timecode.ts";
import type { CommandDeps } from "./command-outcome.ts";
import { loadEpisodes } from "../workspace/load-published.ts";
import { createCommand } from "./create-command.ts";
import { findPublicFolder } from "./find-public-folder.ts";
import { formatCount } from "./format-report.ts";
import { publicFolderOption } from "./shared-options.ts";

/** Makes `list`. */
export function createListCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({ name: "list", missing: "", writeHelp })
    .summary("list what is published, newest first")
    .description("Lists what is published, newest first: id, date, length, title.")
    .usage("[flags]")
    .addOption(publicFolderOption)
    .action(async (options) => {
      const folder = findPublicFolder(options.public, context);
      const lines = (await loadEpisodes(folder)).map(({ id, date, audio, title }) =>
        [id, date, formatTimecode(audio.durationMs / 1000), title].join(" · "),
      );
      finish({
        report: `${[...lines, formatCount(lines.length, "episode", "episodes")].join("\n")}\n`,
      });
    });
}
