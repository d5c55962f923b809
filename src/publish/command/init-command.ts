import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import { publishedStationFormat } from "#core/files/published-station-file.ts";
import { readSystemCode } from "../faults/input-file.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { writeWhole } from "../faults/write-whole.ts";
import type { CommandContext } from "./command-context.ts";
import type { CommandDeps } from "./command-outcome.ts";
import { createCommand } from "./create-command.ts";
import { findPublicFolder } from "./find-public-folder.ts";
import { publicFolderOption } from "./shared-options.ts";

/** What is asked, in this order, and what counts where nothing is answered. */
const questions = [
  { field: "title", question: "What is the show called?", preset: "My show" },
  { field: "host", question: "Who hosts it?", preset: "Me" },
  { field: "description", question: "What is it about, in a sentence?", preset: "A podcast." },
  { field: "language", question: "In which language is it, e.g. zh-CN or en?", preset: "en" },
  { field: "siteUrl", question: "Where will the site stand, if you know it?", preset: "" },
] as const;

type Answers = Partial<Record<(typeof questions)[number]["field"], string | undefined>>;

/** Makes `init`. */
export function createInitCommand({ context, writeHelp, finish }: CommandDeps) {
  return createCommand({ name: "init", missing: "", writeHelp })
    .summary("say what the show is: writes station.json")
    .description(
      "Asks five questions and writes station.json. What is given by a flag is not asked.",
    )
    .usage("[flags]")
    .option("--title <title>", "what the show is called")
    .option("--host <name>", "who hosts it")
    .option("--description <text>", "what it is about")
    .option("--language <language>", "its language, e.g. zh-CN or en")
    .option("--site-url <address>", "where the site will stand")
    .option("--yes", "ask nothing: what is not given has a plain word in its place")
    .option("--replace", "write over the station.json that stands there")
    .addOption(publicFolderOption)
    .action(async ({ yes, replace, public: typed, ...given }) => {
      const folder = findPublicFolder(typed, context);
      const where = join(folder.shownPath, filePaths.station);
      const path = join(folder.path, filePaths.station);
      // Nobody answers five questions to be refused.
      if (replace !== true && existsSync(path)) {
        throw new PublishError({ code: "station-exists", where, quoted: "" });
      }
      const answers = await ask(given, yes === true ? undefined : context.ask);
      const text = renderStation(answers);
      // What readers will check is checked here first.
      parseJsonFile(publishedStationFormat, { shownPath: where, text });
      await mkdir(folder.path, { recursive: true }).catch((cause: unknown) => {
        const quoted = readSystemCode(cause) || String(cause);
        throw new PublishError({ code: "cannot-write", where, quoted }, { cause });
      });
      await writeWhole({ path, shownPath: where }, text);
      finish({ report: `Written to ${where}\n` });
    });
}

async function ask(given: Answers, put: CommandContext["ask"]): Promise<Answers> {
  const answers: Answers = { ...given };
  for (const { field, question, preset } of questions) {
    const answer = answers[field] ?? (await put?.(question, preset)) ?? "";
    answers[field] = answer.trim() === "" ? preset : answer.trim();
  }
  return answers;
}

/** An address without its last slash is meant to have one. */
function renderStation({ siteUrl = "", ...answers }: Answers): string {
  const address = siteUrl === "" || siteUrl.endsWith("/") ? siteUrl : `${siteUrl}/`;
  const station = { version: 1, ...answers, ...(address !== "" && { siteUrl: address }) };
  return `${JSON.stringify(station, undefined, 2)}\n`;
}
