import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "../faults/publish-error.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";
import { findBuiltApp } from "./app-cache.ts";
import type { BuiltApp } from "./built-app.ts";
import { appFolder, findCacheFolder, searchFolder } from "./cache-folders.ts";
import { copyPublished } from "./copy-published.ts";
import { hashSources } from "./hash-sources.ts";
import type { SiteSource } from "./list-parts.ts";
import { describeError } from "./library-watch.ts";
import { relativeRoot } from "./pages/site-roots.ts";
import { prepareBuild } from "./prepare-build.ts";
import { createPublicCopies } from "./public-copies.ts";
import { clearAbandoned, findAsideFolder, replaceFolder } from "./site-folder.ts";
import { clearOthers, findSpare, keepSpare, takeSpare } from "./spare-site.ts";
import { findSiteFolders, writeSite, type SiteTarget, type WrittenSite } from "./write-site.ts";

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
  await clearAbandoned(sitePath);
  await restoreEpisodes(publicFolder);
  const sources = hashSources(root);
  const prepared = await prepareBuild(publicFolder, { cacheFolder, sources });
  for (const sentence of prepared.problems) warn(sentence);
  const app = loadApp(root, sources);
  const site = {
    app,
    prepared,
    sources,
    root: relativeRoot,
    searchFolder: join(cacheFolder, searchFolder),
  };
  const siteFolder = findAsideFolder(sitePath);
  const spare = findSpare(cacheFolder, sitePath);
  const target = { siteFolder, publicFolder, cacheFolder };
  for (const sentence of await writeAside(site, target, spare)) warn(sentence);
  await replaceFolder(siteFolder, sitePath, (before) => keepSpare(before, spare));
  return prepared.library.episodes.length;
}

/** Writes a site of its spare; where that does not fit, as a file does not where a folder was, of nothing. */
async function writeAside(
  site: SiteSource,
  target: SiteTarget,
  spare: string,
): Promise<readonly string[]> {
  const { siteFolder } = target;
  const found = takeSpare(spare, siteFolder);
  if (found) {
    try {
      const { paths, problems } = await writePublished(site, target);
      clearOthers(siteFolder, found, paths);
      return problems;
    } catch {
      // What is wrong beside that is said below.
      await rm(siteFolder, { recursive: true, force: true });
    }
  }
  return (await writePublished(site, target)).problems;
}

/** Copies what is published, then writes what is derived of it, which wins. */
async function writePublished(site: SiteSource, target: SiteTarget): Promise<WrittenSite> {
  const { siteFolder, publicFolder, cacheFolder } = target;
  await mkdir(siteFolder, { recursive: true });
  const folders = findSiteFolders(siteFolder, cacheFolder);
  const copies = createPublicCopies(folders, folders.recordFolder);
  const { library } = site.prepared;
  const copied = await copyPublished(library, publicFolder, { sitePath: siteFolder, copies });
  const { paths, problems } = await writeSite(site, target);
  copies.finish();
  return { paths: new Set([...copied, ...paths]), problems };
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
