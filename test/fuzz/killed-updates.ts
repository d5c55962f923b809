import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { buildSite } from "#publish/site/build-site.ts";
import { repositoryPath } from "../support/house.ts";
import { describeBuild, keepSmallApp } from "../support/kept-site.ts";
import { createSmallSite, writeEpisode } from "../support/small-site.ts";
import type { Breakage } from "./break-file-system.ts";
import { createFuzzer } from "./fuzzer.ts";
import { readContents, type Contents } from "./small-shows.ts";

/** What stands in a site before and after the second episode. */
interface SiteStates {
  readonly before: Contents;
  readonly after: Contents;
}

/** A few more than such a build has. */
const mostChanges = 300;

let states: SiteStates = { before: {}, after: {} };
let removals: (() => void)[] = [];

/**
 * `kill -9` amid the build of one episode more, at any change that it makes to files: the site is
 * that of before or the new one and nothing between, and the next build is whole and leaves nothing.
 */
export const killedUpdateFuzzer = createFuzzer({
  name: "updates",
  title: "kill −9 amid `npm run build` with one episode more",
  tries: 3,
  input: fc.record({
    at: fc.nat(mostChanges),
    how: fc.constantFrom("killed-before", "killed-amid"),
  }),
  prepare: async () => {
    removals = [];
    const site = await createTwiceBuilt();
    const before = readContents(join(site, "dist"));
    writeEpisode(site, 2);
    await buildSite(describeBuild(site));
    states = { before, after: readContents(join(site, "dist")) };
    return () => removals.forEach((remove) => remove());
  },
  attempt: async ({ at, how }) => {
    const site = await createTwiceBuilt();
    writeEpisode(site, 2);
    await runBroken(site, { folder: site, at, how });
    const found = readContents(join(site, "dist"));
    // A folder cannot take the place of another in one step: for that instant there is none.
    const whole: readonly Contents[] = [states.before, states.after, {}];
    if (!whole.some((one) => isDeepStrictEqual(found, one))) return `${how} ${at}: half a site`;
    await buildSite(describeBuild(site));
    const left = readdirSync(site).filter((name) => name.startsWith(".dist"));
    if (left.length > 0) return `${how} ${at}: ${left.join()} stays`;
    const isSame = isDeepStrictEqual(readContents(join(site, "dist")), states.after);
    return isSame ? undefined : `${how} ${at}: the next build makes another site`;
  },
});

/** A site of one episode with the one before it kept, as every later build finds it. */
async function createTwiceBuilt(): Promise<string> {
  const site = createSmallSite((remove) => removals.push(remove));
  keepSmallApp(site);
  await buildSite(describeBuild(site));
  await buildSite(describeBuild(site));
  return site;
}

async function runBroken(site: string, breakage: Breakage): Promise<void> {
  const script = fileURLToPath(new URL("build-kept-site.ts", import.meta.url));
  const args = ["--import", import.meta.resolve("tsx"), script, site, JSON.stringify(breakage)];
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: join(repositoryPath, "test/fuzz/tsconfig.json"),
  };
  await once(spawn(process.execPath, args, { stdio: "ignore", env }), "close");
}
