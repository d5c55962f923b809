import { join } from "node:path";
import { runStationCommand } from "#publish/command/station-command.ts";

// Runs in a process of its own, so that time and memory are those of one run.
const [folder = ".", ...args] = process.argv.slice(2);
const startMs = performance.now();
const { exitCode } = await runStationCommand(args, {
  workingFolder: folder,
  publicFolder: { path: join(folder, "public"), shownPath: "public" },
  program: [],
  signal: new AbortController().signal,
});
const seconds = (performance.now() - startMs) / 1000;
const { user, system } = process.cpuUsage();
const cpuSeconds = (user + system) / 1e6;
const memoryBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ exitCode, seconds, cpuSeconds, memoryBytes }));
