import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { repositoryPath } from "../support/house.ts";
import { createSmallSite } from "../support/small-site.ts";
import { createFuzzer } from "./fuzzer.ts";
import { readContents, type Contents } from "./small-shows.ts";

let root = "";
let source = "";
let built: Contents = {};

/**
 * `kill -9` amid a build: its sources and the site of before are as they were, and the next
 * build is whole and leaves nothing beside it.
 */
export const killedBuildFuzzer = createFuzzer({
  name: "builds",
  title: "kill −9 amid `npm run build`",
  tries: 1,
  // Milliseconds after its start; a whole one takes a second or two.
  input: fc.integer({ min: 300, max: 2500 }),
  prepare: async () => {
    root = mkdtempSync(join(tmpdir(), "station-fuzz-"));
    const removals = [() => rmSync(root, { recursive: true, force: true })];
    source = createSmallSite((remove) => removals.push(remove));
    built = await buildWhole("reference");
    return () => removals.forEach((remove) => remove());
  },
  attempt: async (delayMs) => {
    const folder = mkdtempSync(join(root, "try-"));
    cpSync(source, folder, { recursive: true });
    cpSync(join(root, "reference/dist"), join(folder, "dist"), { recursive: true });
    const before = readContents(join(folder, "public"));
    await runBuild(folder, delayMs);
    if (!isDeepStrictEqual(readContents(join(folder, "public")), before)) return "sources changed";
    if (!isDeepStrictEqual(readContents(join(folder, "dist")), built)) {
      return `killed after ${delayMs} ms, a build leaves half a site`;
    }
    const exitCode = await runBuild(folder);
    if (exitCode !== 0) return `the next build ends with ${String(exitCode)}`;
    const left = readdirSync(folder).filter((name) => name.startsWith(".dist"));
    if (left.length > 0) return `killed after ${delayMs} ms, ${left.join()} stays`;
    const isSame = isDeepStrictEqual(readContents(join(folder, "dist")), built);
    return isSame ? undefined : `killed after ${delayMs} ms, the next build makes another site`;
  },
});

async function buildWhole(name: string): Promise<Contents> {
  const folder = join(root, name);
  cpSync(source, folder, { recursive: true });
  const exitCode = await runBuild(folder);
  if (exitCode !== 0) throw new Error(`an undisturbed build ends with ${String(exitCode)}`);
  return readContents(join(folder, "dist"));
}

/** Builds, and kills the build after a while where that is wanted. */
async function runBuild(folder: string, delayMs?: number): Promise<unknown> {
  const script = fileURLToPath(new URL("build-small-site.ts", import.meta.url));
  const args = ["--import", import.meta.resolve("tsx"), script, folder];
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: join(repositoryPath, "test/fuzz/tsconfig.json"),
  };
  const child = spawn(process.execPath, args, { stdio: "ignore", env });
  const ended = once(child, "close");
  if (delayMs !== undefined) {
    await Promise.race([ended, setTimeout(delayMs)]);
    child.kill("SIGKILL");
  }
  const [exitCode]: unknown[] = await ended;
  return exitCode;
}
