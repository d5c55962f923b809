import { join } from "node:path";
import { askAtTerminal } from "./ask-at-terminal.ts";
import type { CommandContext } from "./command-context.ts";
import { createProgressView } from "./show-progress.ts";
import { runStationCommand } from "./station-command.ts";
import { createProgressChannel } from "./progress-channel.ts";
import { createTerminal } from "./terminal.ts";
import { workForParent } from "./work-for-parent.ts";

const outputTerminal = createTerminal(process.stdout);
const errorTerminal = createTerminal(process.stderr);
// A fault of this program: its words may hold what is foreign too.
process.on("uncaughtException", (error) => {
  errorTerminal.print(`${error.stack ?? error.message}\n`);
  process.exit(1);
});

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stop.abort();
  });
}

// `npm run` starts in the repository wherever it is called; INIT_CWD is where that was.
const isNpmScript = process.env["npm_lifecycle_event"] === "station";
const now = (): number => performance.now();
const view = createProgressView(process.stderr, now);
const reportToParent = createProgressChannel(now);
if (reportToParent) {
  // Nobody would learn what a process did whose parent is gone.
  process.once("disconnect", () => {
    stop.abort();
  });
}
const context: CommandContext = {
  workingFolder: (isNpmScript && process.env["INIT_CWD"]) || process.cwd(),
  publicFolder: { path: join(process.cwd(), "public"), shownPath: "public" },
  program: [process.execPath, ...process.execArgv, ...process.argv.slice(1, 2)],
  signal: stop.signal,
  onProgress:
    reportToParent ??
    ((progress) => {
      view.show(progress);
    }),
  ask: process.stdin.isTTY ? askAtTerminal : undefined,
  onNotice: (sentence) => {
    view.note(sentence);
  },
};
if (reportToParent) {
  await workForParent((args) => runStationCommand(args, context));
} else {
  const { exitCode, output, errors } = await runStationCommand(process.argv.slice(2), context);
  view.close();
  outputTerminal.print(output);
  errorTerminal.print(errors);
  process.exitCode = exitCode;
}
