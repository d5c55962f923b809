import { join } from "node:path";
import { runStationCommand } from "./station-command.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stop.abort();
  });
}

// `npm run` starts in the repository wherever it is called; INIT_CWD is where that was.
const isNpmScript = process.env["npm_lifecycle_event"] === "station";
const { exitCode, output, errors } = await runStationCommand(process.argv.slice(2), {
  workingFolder: (isNpmScript && process.env["INIT_CWD"]) || process.cwd(),
  publicFolder: { path: join(process.cwd(), "public"), place: "public" },
  signal: stop.signal,
});
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
