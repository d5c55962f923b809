import { join, relative, resolve } from "node:path";
import type { Plugin, ResolvedConfig, ViteDevServer } from "vite";
import { PublishError } from "../faults/publish-error.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";
import { describeBuiltApp, makerName, type BuiltApp } from "./built-app.ts";
import { searchFolder } from "./cache-folders.ts";
import { copyPublished } from "./copy-published.ts";
import { hashSources } from "./hash-sources.ts";
import {
  createLibraryWatch,
  describeError,
  type LibraryFolders,
  type LibraryWatch,
} from "./library-watch.ts";
import { renderSitePage } from "./pages/render-page.tsx";
import { relativeRoot } from "./pages/site-roots.ts";
import { prepareBuild, type PreparedBuild } from "./prepare-build.ts";
import { serveBuiltSite } from "./serve-built-site.ts";
import { serveLibrary } from "./serve-library.ts";
import { writeSite } from "./write-site.ts";

/**
 * Derives the site's files from the published ones: served from memory in development,
 * written in a build, where every episode gets a page of its own too. A fault of the
 * sources stops a build with one sentence.
 */
export function createStationPlugin(): Plugin {
  let root = relativeRoot;
  let config: ResolvedConfig | undefined;
  let folders: LibraryFolders = { publicFolder: { path: "", shownPath: "" }, cacheFolder: "" };
  let watch: LibraryWatch | undefined;
  let prepared: PreparedBuild | undefined;
  let app: BuiltApp | undefined;
  return {
    name: "station",
    // After vite has written index.html into the bundle.
    enforce: "post",
    // Every page of the built site is a file; only the development server makes them up.
    config: (_, { isPreview }) =>
      // Public files are copied below: Vite would take what begins with a dot too.
      isPreview === true ? { appType: "mpa" } : { build: { copyPublicDir: false } },
    configResolved: async (resolved) => {
      config = resolved;
      root = findRoot(resolved);
      folders = findFolders(resolved);
      await withSentence(() => restoreEpisodes(folders.publicFolder));
      // The app alone is the same for every station.
      if (resolved.command !== "build" || !resolved.build.write) return;
      // Not in buildStart: the bundler would print its own stack below the sentence.
      const { publicFolder } = folders;
      prepared = await withSentence(() =>
        prepareBuild(publicFolder, {
          cacheFolder: resolved.cacheDir,
          sources: hashSources(resolved.root),
        }),
      );
      for (const sentence of prepared.problems) resolved.logger.warn(sentence);
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
    generateBundle: {
      // After all of the app is in the bundle.
      order: "post",
      handler: async (_, bundle) => {
        app = describeBuiltApp(bundle);
        if (!prepared || !config) return;
        delete bundle[makerName];
        const { library } = prepared;
        const sitePath = resolve(config.root, config.build.outDir);
        // Before anything is written: what is derived wins.
        await withSentence(() => copyPublished(library, folders.publicFolder, { sitePath }));
      },
    },
    writeBundle: async function ({ dir }) {
      if (!prepared || !app || !config || dir === undefined) return;
      const sources = hashSources(config.root);
      const site = { app, prepared, root, sources, searchFolder: folders.cacheFolder };
      const { publicFolder } = folders;
      const target = { siteFolder: dir, publicFolder, cacheFolder: config.cacheDir };
      const { problems } = await withSentence(() => writeSite(site, target));
      for (const sentence of problems) this.warn(sentence);
    },
  };
}

function createLoggedWatch(folders: LibraryFolders, { config }: ViteDevServer): LibraryWatch {
  return createLibraryWatch(folders, (text) => config.logger.error(text, { timestamp: true }));
}

function findFolders({ root, publicDir, cacheDir }: ResolvedConfig): LibraryFolders {
  return {
    publicFolder: { path: publicDir, shownPath: relative(root, publicDir) },
    cacheFolder: join(cacheDir, searchFolder),
  };
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
