import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { createStatesPlugin } from "./test/states/states-plugin.ts";
import { createDeskPlugin } from "./src/publish/desk/desk-plugin.ts";
import { createOfflinePlugin } from "./src/publish/site/offline/offline-plugin.ts";
import { createAheadPlugin } from "./src/publish/site/ahead/ahead-plugin.ts";
import { createEmbedPlugin } from "./src/publish/site/embed/embed-plugin.ts";
import { findSoonParts } from "./src/publish/site/soon-parts.ts";
import { createStationPlugin } from "./src/publish/site/station-plugin.ts";
import { createWholeSitePlugin } from "./src/publish/site/whole-site-plugin.ts";

/**
 * `import()` as it is. Vite's own way also loads style sheets beside a script and tells the page
 * of a failure: there are none, and `lazyPart` says by itself what cannot be loaded.
 */
const plainImports: Plugin = {
  name: "plain-imports",
  enforce: "pre",
  load: {
    filter: { id: /vite\/preload-helper/u },
    handler: () => "export const __vitePreload = (load) => load();",
  },
};

/**
 * What stands in for parts of libraries that do what is never done here, and that no bundler can
 * leave out: no data of a server is changed, nothing suspends, no query throws at a boundary, no
 * path is matched by a pattern. Lint forbids what would need them.
 */
const unusedParts = new Map([
  [
    "query-core/build/modern/mutationCache.js",
    "export class MutationCache { clear() {} resumePausedMutations() { return Promise.resolve(); } }",
  ],
  [
    "react-query/build/modern/suspense.js",
    `export const ensureSuspenseTimers = () => {};
    export const shouldSuspend = () => false;
    export const fetchOptimistic = undefined;
    export const defaultThrowOnError = () => false;`,
  ],
  [
    "react-query/build/modern/errorBoundaryUtils.js",
    `export const ensurePreventErrorBoundaryRetry = () => {};
    export const useClearResetErrorBoundary = () => {};
    export const getHasError = () => false;`,
  ],
  ["regexparam/dist/index.mjs", "export const parse = undefined;"],
]);

const withoutUnusedParts: Plugin = {
  name: "without-unused-parts",
  load: {
    filter: { id: [...unusedParts.keys()].map((path) => `**/${path}`) },
    handler: (id) => [...unusedParts].find(([path]) => id.endsWith(path))?.[1],
  },
};

/** The chunk that shows the app, which comes after the player. */
const appPart = "app";
const soonParts = findSoonParts();

/** Tests that listen to minutes of speech, or start the command again and again; `npm test` runs them too. */
const longTests = [
  "test/publish/command/{main,full-disk,station-align,station-folder,station-retime,station-sidecar}.test.ts",
  "test/publish/timing/check-by-ear.test.ts",
  "test/publish/episode/sample-episode.test.ts",
  "test/publish/site/published-bytes.test.ts",
];

/** Tests of what keeps nothing between calls: what is imported once is there for all of them. */
const sharingTests = [
  "test/{core,messages}/**/*.test.ts",
  "test/publish/{book,desk,faults,guid,import,notes,site,timing,transcript,workspace}/**/*.test.ts",
  "test/*.test.ts",
];

export default defineConfig({
  // Relative by default, so that one build runs under any path; `--base /show/` fixes it.
  base: "./",
  resolve: {
    alias: [
      // Without its plugin for sound in space, which nobody needs here.
      { find: /^howler$/u, replacement: "howler/dist/howler.core.min.js" },
      // React has it itself since version 18, for which wouter brings it.
      { find: /^use-sync-external-store\/shim\/index\.js$/u, replacement: "react" },
    ],
  },
  plugins: [
    plainImports,
    withoutUnusedParts,
    react(),
    tailwindcss(),
    createWholeSitePlugin(),
    soonParts.plugin,
    // Before what takes the whole app from the bundle.
    createOfflinePlugin(),
    createStationPlugin(),
    createStatesPlugin(),
    createDeskPlugin(),
    createEmbedPlugin(),
    createAheadPlugin(),
  ],
  build: {
    target: "es2023",
    // Old enough that light-dark() is written out for browsers of 2023.
    cssTarget: ["chrome111", "safari16.4", "firefox128"],
    assetsInlineLimit: 0,
    // Of what is in the scripts: their licences want to be shown with them.
    license: { fileName: "licenses.md" },
    // What is loaded later is small: loading it in one step more costs less than the means to avoid it.
    modulePreload: false,
    rolldownOptions: {
      treeshake: {
        // No property of ours does anything when it is read.
        propertyReadSideEffects: false,
        // Components of wouter that nobody uses, and what idb adds to a database besides
        // transactions: shortcuts and iterators.
        manualPureFunctions: ["forwardRef", "replaceTraps"],
      },
      output: {
        // Player and app, each whole and apart from what is loaded later, so that their size is what
        // a first visit loads.
        codeSplitting: {
          groups: [
            { name: "index", tags: ["$initial"], priority: 6 },
            { name: appPart, test: /\/app\/show-app\.tsx$/u, priority: 5 },
            { name: "soon", test: soonParts.has, priority: 4 },
            // What comes together is asked for once, with what it needs: else each piece that two of
            // these share is a script of its own, thirty for a tag's page.
            {
              name: "query-engine",
              test: /\/@tanstack\/|\/catalog\/use-catalog-client\.ts$/u,
              priority: 3,
            },
            {
              name: "library-page",
              // With what the pages of the listener share with results.
              test: /\/(?:library-page|marked-text|mix-link-part|recent-search-store|use-recent-searches)\.tsx?$/u,
              priority: 2,
            },
            {
              name: "results",
              test: /\/library\/(?:tag-board|tag-beside|results-heading|moment-list|clip-run-bar)\.tsx$/u,
              priority: 1,
            },
            { name: "search", test: /\/search-(?:results|prefetcher)\.tsx$/u },
          ],
        },
        chunkFileNames: ({ name }) =>
          name === appPart ? "assets/[name]-[hash].js" : "assets/later/[name]-[hash].js",
      },
    },
  },
  worker: {
    format: "es",
    // Loaded when it is used, and no part of a first visit.
    rolldownOptions: { output: { entryFileNames: "assets/later/[name]-[hash].js" } },
  },
  test: {
    // Slow is no fault of a unit: only a test that hangs is stopped.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: by itself it leaves one idle, which of two is half.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          // Every room is found by itself; those without a page run without one.
          include: [
            "test/{core,messages,offline,publish}/**/*.test.ts",
            "test/app/without-window.test.tsx",
          ],
          exclude: [...longTests, ...sharingTests],
        },
      },
      {
        extends: true,
        test: {
          name: "sharing",
          environment: "node",
          // Half of their time would go into imports.
          isolate: false,
          include: sharingTests,
          exclude: longTests,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          environment: "node",
          // As Node runs it: what reckons with sound takes half as long again where each use of an
          // import is looked up, as in Vite's way to run a module.
          execArgv: ["--import", "tsx"],
          experimental: { viteModuleRunner: false, nodeLoader: false },
          include: longTests,
        },
      },
      {
        extends: true,
        test: {
          name: "long-fuzz",
          environment: "node",
          include: ["test/fuzz/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "jsdom",
          environment: "jsdom",
          // One page for all files, cleaned up after each test: a page per file takes five times as long.
          isolate: false,
          include: ["test/*/**/*.test.{ts,tsx}"],
          exclude: [
            "test/{core,messages,offline,publish,fuzz,browser,bench}/**",
            "test/app/without-window.test.tsx",
          ],
          setupFiles: ["test/support/setup-jsdom.ts"],
        },
      },
    ],
  },
});
