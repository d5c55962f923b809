import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import * as fc from "fast-check";
import { restoreEpisodes } from "#publish/workspace/restore-episodes.ts";
import { runMain } from "../support/run-main.ts";
import { runStation } from "../support/run-station.ts";
import { breakFileSystem, type Breakage } from "./break-file-system.ts";
import { createFuzzer } from "./fuzzer.ts";
import {
  commandCases,
  createWorkshop,
  listVisible,
  readContents,
  type CommandCase,
  type Workshop,
} from "./small-shows.ts";

/** A run of the command that comes to an end at one of its changes of files. */
interface BrokenRun {
  readonly command: CommandCase;
  readonly at: number;
  readonly how: Breakage["how"];
}

/** More than any run has. */
const mostChanges = 12;

const drawRun = (...hows: readonly Breakage["how"][]): fc.Arbitrary<BrokenRun> =>
  fc.record({
    command: fc.constantFrom(...commandCases),
    at: fc.nat(mostChanges - 1),
    how: fc.constantFrom(...hows),
  });

let workshop: Workshop | undefined;
const prepare = async (): Promise<() => void> => {
  workshop = await createWorkshop();
  return workshop.close;
};

/** `kill -9` amid a run: what is published is whole, and the next run clears what is left. */
export const killFuzzer = createFuzzer({
  name: "kills",
  title: "kill −9 amid `add` and `retime`",
  tries: 5,
  input: drawRun("killed-before", "killed-amid"),
  prepare,
  attempt: async ({ command, at, how }) => {
    const folder = workshop?.open(command) ?? "";
    const file = new URL("break-file-system.ts", import.meta.url).href;
    const breakage = JSON.stringify({ folder: join(folder, "public"), at, how });
    const preload = `import{breakFileSystem}from"${file}";breakFileSystem(${breakage})`;
    await runMain(folder, { args: command.args, preload: encodeURIComponent(preload) });
    return describeBroken(await checkRecovery(folder, command), { command, at, how });
  },
});

/** A disk without room amid a run: one sentence, and everything is as it was. */
export const fullDiskFuzzer = createFuzzer({
  name: "disks",
  title: "a full disk amid `add` and `retime`",
  tries: 10,
  input: drawRun("full"),
  prepare,
  attempt: async ({ command, at, how }) => {
    const folder = workshop?.open(command) ?? "";
    const publicPath = join(folder, "public");
    const mend = breakFileSystem({ folder: publicPath, at, how });
    const { exitCode, errors } = await runStation(folder, command.args).finally(mend);
    const states = workshop?.readStates(command);
    const expected = exitCode === 0 ? states?.after : states?.before;
    const isAsItWas = isDeepStrictEqual(readContents(publicPath), expected);
    const isSentence =
      exitCode === 0 || /^[^\n]+ \(ENOSPC\) — make room on the disk\n$/u.test(errors);
    const problem = !isAsItWas ? "something was changed" : isSentence ? undefined : errors;
    return describeBroken(problem ?? (await checkRecovery(folder, command)), { command, at, how });
  },
});

/** Whether all is well after a run that broke off, and after the next one. */
async function checkRecovery(folder: string, command: CommandCase): Promise<string | undefined> {
  const publicPath = join(folder, "public");
  const states = workshop?.readStates(command);
  // What a build would publish, which puts back what a run had taken away.
  await restoreEpisodes({ path: publicPath, shownPath: "public" });
  const visible = listVisible(readContents(publicPath));
  const isWhole = [states?.before, states?.after, { episodes: "folder" }].some((state) =>
    isDeepStrictEqual(visible, state),
  );
  if (!isWhole) return `half of an episode is published: ${Object.keys(visible).join(", ")}`;
  const { exitCode, errors } = await runStation(folder, command.args);
  if (exitCode !== 0) return `the next run fails: ${errors}`;
  const after = readContents(publicPath);
  if (isDeepStrictEqual(after, states?.after)) return undefined;
  return `the next run leaves ${Object.keys(after).join(", ")}`;
}

function describeBroken(
  problem: string | undefined,
  { command, at, how }: BrokenRun,
): string | undefined {
  return problem && `${command.name}, ${how} change ${at}: ${problem}`;
}
