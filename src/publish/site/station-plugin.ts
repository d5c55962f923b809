import { join, relative, resolve } from "node:path";
import type { Plugin, ResolvedConfig, ViteDevServer } from "vite";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import {
  createLibraryWatch,
  describeError,
  type LibraryFolders,
  type LibraryWatch,
} from "./library-watch.ts";
import { PublishError } from "../faults/publish-error.ts";
import { finishSite } from "./finish-site.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";
import { prepareAhead } from "./ahead/prepare-ahead.ts";
import { findFrontPageScripts } from "./find-page-scripts.ts";
import { copyPublicFiles } from "./copy-public-files.ts";
import { renderSitePage } from "./pages/render-page.tsx";
import { relativeRoot } from "./pages/site-roots.ts";
import { prepareBuild, type PreparedBuild } from "./prepare-build.ts";
import { renderFirstPage, renderShell, type SitePages } from "./list-pages.ts";
import { serveBuiltSite } from "./serve-built-site.ts";
import { serveLibrary } from "./serve-library.ts";

/**
 * Derives the site's files from the published ones: served from memory in development,
 * emitted in a build, where every episode gets a page of its own too. A fault of the
 * sources stops a build with one sentence.
 */
export function createStationPlugin(): Plugin {
  let root = relativeRoot;
  let folders: LibraryFolders = { publicFolder: { path: "", shownPath: "" }, cacheFolder: "" };
  let sitePath = "";
  let pages: SitePages | undefined;
  let watch: LibraryWatch | undefined;
  let built: PreparedBuild | undefined;
  let resolved: ResolvedConfig | undefined;
  return {
    name: "station",
    // After vite has written index.html into the bundle.
    enforce: "post",
    // Every page of the built site is a file; only the development server makes them up.
    config: (_, { isPreview }) =>
      // Public files are copied below: Vite would take what begins with a dot too.
      isPreview === true ? { appType: "mpa" } : { build: { copyPublicDir: false } },
    configResolved: async (config) => {
      root = findRoot(config);
      resolved = config;
      sitePath = config.build.write ? resolve(config.root, config.build.outDir) : "";
      folders = findFolders(config);
      await withSentence(() => restoreEpisodes(folders.publicFolder));
      // Not in buildStart: the bundler would print its own stack below the sentence.
      if (config.command !== "build") return;
      built = await withSentence(() =>
        prepareBuild(folders, join(config.cacheDir, "station-pictures")),
      );
      for (const sentence of built.problems) config.logger.warn(sentence);
    },
    configureServer: (server) => {
      watch = createLoggedWatch(folders, server);
      serveLibrary(server, watch);
    },
    configurePreviewServer: serveBuiltSite,
    transformIndexHtml: async (html) => {
      // A build fills its page when all addresses in it are final.
      const library = await watch?.load();
      return library ? renderSitePage(html, { station: library.station, root }) : html;
    },
    generateBundle: async function (_, bundle) {
      if (!built || !resolved) return;
      // Before anything is written: what is derived wins.
      if (sitePath !== "") await copyFiles(built, folders, sitePath);
      const page = bundle["index.html"];
      if (page?.type !== "asset") return;
      const { library, previews } = built;
      const scripts = findFrontPageScripts(bundle);
      const { script, ...ahead } = await prepareAhead(resolved, library);
      this.emitFile({ type: "asset", ...script });
      const appPage = String(page.source);
      pages = { appPage, library, root, previews, scripts, ahead };
      page.source = renderFirstPage(pages);
      for (const asset of listAssets(built, pages)) this.emitFile({ type: "asset", ...asset });
    },
    writeBundle: async function ({ dir }) {
      if (!pages || dir === undefined) return;
      const site = { pages, publicFolder: folders.publicFolder };
      for (const sentence of await withSentence(() => finishSite(dir, site))) this.warn(sentence);
    },
  };
}

/** What is published, but for sounds that are played from other hosts. */
function copyFiles(
  { library }: PreparedBuild,
  { publicFolder }: LibraryFolders,
  sitePath: string,
): Promise<void> {
  const leavesOut = createSoundTest(library.episodes);
  return withSentence(() => copyPublicFiles(publicFolder, sitePath, leavesOut));
}

/** Whether a file is the sound of an episode that is played from another host. */
function createSoundTest(episodes: readonly EpisodeFile[]): (path: string) => boolean {
  const elsewhere = new Set(
    episodes
      .filter(({ audio }) => audio.url !== undefined)
      .map(({ id, audio }) => filePaths.episodeFolder(id) + audio.file),
  );
  return (path) => elsewhere.has(path);
}

function createLoggedWatch(folders: LibraryFolders, { config }: ViteDevServer): LibraryWatch {
  return createLibraryWatch(folders, (text) => config.logger.error(text, { timestamp: true }));
}

function findFolders({ root, publicDir, cacheDir }: ResolvedConfig): LibraryFolders {
  return {
    publicFolder: { path: publicDir, shownPath: relative(root, publicDir) },
    cacheFolder: join(cacheDir, "station-search"),
  };
}

/** What stands beside the pages. */
function* listAssets({ library, hostFiles, pictureFiles }: PreparedBuild, pages: SitePages) {
  for (const part of [library.files, hostFiles, pictureFiles, [renderShell(pages)]]) {
    for (const [fileName, source] of part) yield { fileName, source };
  }
}

/** With the sentence alone where a source is at fault. */
async function withSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    throw createSentenceError(describeError(error));
  }
}

/** The publisher's file is at fault, not this code: no stack, no cause, the sentence says it all. */
function createSentenceError(sentence: string): Error {
  const error = new Error(sentence);
  error.stack = sentence;
  return error;
}

/** A base without a fixed path (`./`, in a build) leaves it to each page to say where the root is. */
function findRoot({ base }: ResolvedConfig): string {
  return base === "" || base.startsWith(".") ? relativeRoot : base;
}
