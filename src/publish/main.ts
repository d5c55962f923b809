import { join } from "node:path";
import { createProgressView } from "./show-progress.ts";
import { runStationCommand } from "./station-command.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stop.abort();
  });
}

// `npm run` starts in the repository wherever it is called; INIT_CWD is where that was.
const isNpmScript = process.env["npm_lifecycle_event"] === "station";
const progress = createProgressView(process.stderr, () => performance.now());
const { exitCode, output, errors } = await runStationCommand(process.argv.slice(2), {
  workingFolder: (isNpmScript && process.env["INIT_CWD"]) || process.cwd(),
  publicFolder: { path: join(process.cwd(), "public"), place: "public" },
  signal: stop.signal,
  onProgress: (stage, share) => {
    progress.show(stage, share);
  },
});
progress.close();
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
