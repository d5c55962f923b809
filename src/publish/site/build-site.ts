import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "../faults/publish-error.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";
import { findBuiltApp } from "./app-cache.ts";
import type { BuiltApp } from "./built-app.ts";
import { appFolder, findCacheFolder, pictureFolder, searchFolder } from "./cache-folders.ts";
import { copyPublished } from "./copy-published.ts";
import { hashSources } from "./hash-sources.ts";
import { describeError } from "./library-watch.ts";
import { relativeRoot } from "./pages/site-roots.ts";
import { prepareBuild } from "./prepare-build.ts";
import { clearAbandoned, findAsideFolder, replaceFolder } from "./site-folder.ts";
import { writeSite } from "./write-site.ts";

/** What a build reads and writes. */
export interface SiteBuild {
  /** The repository. */
  readonly root: string;
  readonly publicPath: string;
  readonly sitePath: string;
  /** Of what builds keep for one another. */
  readonly cacheFolder: string;
  /** Hears what is wrong though the site is built, a sentence each. */
  readonly warn: (sentence: string) => void;
}

/** The build of everybody: `public/` becomes `dist/`. */
export function findOwnBuild(root: string): Omit<SiteBuild, "warn"> {
  const dist = join(root, "dist");
  return {
    root,
    publicPath: join(root, "public"),
    // What a link leads to, not the link.
    sitePath: existsSync(dist) ? realpathSync(dist) : dist,
    cacheFolder: findCacheFolder(root),
  };
}

/**
 * Builds the site of what is published with the app, which the bundler makes only where its
 * sources changed since the last time.
 *
 * @returns how many episodes it has
 * @throws Error with a sentence where a source is at fault, or the app cannot be built
 */
export async function buildSite(build: SiteBuild): Promise<number> {
  try {
    return await writeWholeSite(build);
  } catch (error) {
    throw error instanceof PublishError ? new Error(describeError(error)) : error;
  }
}

async function writeWholeSite(build: SiteBuild): Promise<number> {
  const { root, publicPath, sitePath, cacheFolder, warn } = build;
  const publicFolder = { path: publicPath, shownPath: "public" };
  await restoreEpisodes(publicFolder);
  const prepared = await prepareBuild(publicFolder, join(cacheFolder, pictureFolder));
  for (const sentence of prepared.problems) warn(sentence);
  const sources = hashSources(root);
  const app = loadApp(root, sources);
  await clearAbandoned(sitePath);
  const siteFolder = findAsideFolder(sitePath);
  await mkdir(siteFolder, { recursive: true });
  await copyPublished(prepared.library, publicFolder, siteFolder);
  const site = {
    app,
    prepared,
    sources,
    root: relativeRoot,
    searchFolder: join(cacheFolder, searchFolder),
  };
  for (const sentence of await writeSite(site, { siteFolder, publicFolder, cacheFolder })) {
    warn(sentence);
  }
  await replaceFolder(siteFolder, sitePath);
  return prepared.library.episodes.length;
}

/** The app of these sources; built now where it was not. */
function loadApp(root: string, sources: string): BuiltApp {
  const folder = join(findCacheFolder(root), appFolder);
  const known = findBuiltApp(folder, sources);
  if (known) return known;
  const args = [
    "--import",
    import.meta.resolve("tsx"),
    join(import.meta.dirname, "build-app.ts"),
    sources,
  ];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const built = status === 0 ? findBuiltApp(folder, sources) : undefined;
  if (!built) throw new Error("the app could not be built: the reason stands above");
  return built;
}
