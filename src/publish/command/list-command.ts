import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import type { CommandDeps } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { findPublicFolder, loadEpisodeOf } from "./find-public-folder.ts";
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
      const names = await readdir(join(folder.path, "episodes")).catch(() => []);
      const episodes: EpisodeFile[] = [];
      for (const id of names.filter((name) => !name.startsWith("."))) {
        try {
          episodes.push(await loadEpisodeOf(folder, id));
        } catch (error) {
          // A stray folder is none; a damaged file is told.
          if (!(error instanceof PublishError) || error.code !== "not-published") throw error;
        }
      }
      const lines = episodes
        .toSorted((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1))
        .map(({ id, date, audio, title }) =>
          [id, date, formatTimecode(audio.durationMs / 1000), title].join(" · "),
        );
      finish({
        report: `${[...lines, formatCount(lines.length, "episode", "episodes")].join("\n")}\n`,
      });
    });
}
