import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createWav } from "../support/create-wav.ts";
import { createShowFolder } from "../support/run-station.ts";
import { readTree } from "../support/temporary-folder.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

interface Run {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** When to press Ctrl+C, if at all. */
  readonly stopAfterMs?: number;
}

/** Runs the command in a process of its own. */
async function runMain(folder: string, { args, env = {}, stopAfterMs }: Run) {
  const loader = import.meta.resolve("tsx");
  const main = join(repository, "src/publish/main.ts");
  const child = spawn(process.execPath, ["--import", loader, main, ...args], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: "", ...env },
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  if (stopAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), stopAfterMs);
  const [exitCode] = await once(child, "close");
  return { exitCode, output, errors };
}

describe("npm run station", () => {
  it("prints to the output stream and exits with 0", async () => {
    const { exitCode, output, errors } = await runMain(createShowFolder(), { args: ["--help"] });
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    expect(output).toMatch(/^Usage: npm run station/u);
  });

  it("prints a fault to the error stream, without a stack, and exits with 1", async () => {
    expect(await runMain(createShowFolder(), { args: ["add", "lost.md", "audio.wav"] })).toEqual({
      exitCode: 1,
      output: "",
      errors: "lost.md: there is no such file — check its name and folder\n",
    });
  });

  it("writes into public/ where it runs, from files where npm was called", async () => {
    const folder = createShowFolder({ "shows/today.md": "" });
    const result = await runMain(join(folder, "shows"), {
      args: ["add", "notes.md", "audio.wav", "--force-estimate"],
      env: { npm_lifecycle_event: "station", INIT_CWD: folder },
    });
    expect(result).toMatchObject({ exitCode: 0, errors: "" });
    expect(readTree(folder).has("shows/public/episodes/2025-06-08/episode.json")).toBe(true);
  });

  it("leaves nothing behind when it is stopped", async () => {
    const folder = createShowFolder();
    // Ten hours of silence that take no room on the disk: at work when the signal comes.
    const sound = Buffer.from(createWav([]));
    sound.writeUInt32LE(576_000_000, 40);
    writeFileSync(join(folder, "audio.wav"), sound);
    truncateSync(join(folder, "audio.wav"), 576_000_044);
    const { exitCode, output } = await runMain(folder, {
      args: ["add", "notes.md", "audio.wav", "--force-estimate"],
      stopAfterMs: 1000,
    });
    // On a busy machine the signal comes before the command can hear it; the code is null then.
    expect({ exitCode: exitCode ?? 130, output }).toEqual({ exitCode: 130, output: "" });
    expect(readdirSync(folder).toSorted()).toEqual(["audio.wav", "notes.md"]);
  });
});
