import type { CommandDeps } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { createEpisodeResult } from "./create-episode-result.ts";
import { formatReport } from "./format-report.ts";
import { collectTexts } from "./parse-flags.ts";
import { decoderOption, jsonOption, publicFolderOption, verboseOption } from "./shared-options.ts";
import { retimeEpisode } from "./retime-episode.ts";

const description =
  "Times a published episode again, by listening to all of it or, with --fix, around the words that are pinned. Pins hold in all later runs.";

const examples = `
Examples: npm run station -- retime 2025-06-08 --fix "1:23=and so it"
          npm run station -- retime 2025-06-08`;

/** Makes `retime`. */
export function createRetimeCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({ name: "retime", missing: "the id of the episode", writeHelp })
    .summary("time a published episode again, or pin when some words are spoken")
    .description(description)
    .usage('<id> [--fix "<time>=<words>"] [flags]')
    .argument("<id>", "the episode, by the name of its folder")
    .option(
      "--fix <pin>",
      '"12:03.4=<words>" pins the words of the notes that are spoken then; may be repeated',
      collectTexts,
    )
    .option(
      "--unfix <words>",
      "take the pins of the sentence with these words away; may be repeated",
      collectTexts,
    )
    .addOption(publicFolderOption)
    .addOption(decoderOption)
    .addOption(verboseOption)
    .addOption(jsonOption)
    .addHelpText("after", examples)
    .action(
      async (id, { fix = [], unfix = [], public: publicFolder, decoder, verbose = false }) => {
        const args = { id, fixes: fix, unfixes: unfix, publicFolder, decoder };
        const episode = createEpisodeResult(await retimeEpisode(args, context));
        const report = formatReport(episode, verbose);
        finish({ result: { episodes: [episode], faults: [], warnings: [] }, report });
      },
    );
}
