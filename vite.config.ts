import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { createStationPlugin } from "./src/publish/site/station-plugin.ts";

/** What is asked of the bundler about a module. */
type FindModule = (id: string) => { isEntry: boolean; importers: readonly string[] } | null;

/** True for a module to which static imports lead from the page's script. */
function isNeededFirst(id: string, findModule: FindModule, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = findModule(id);
  if (!module) return false;
  return module.isEntry || module.importers.some((by) => isNeededFirst(by, findModule, seen));
}

export default defineConfig({
  // Relative by default, so that one build runs under any path; `--base /show/` fixes it.
  base: "./",
  // Without its plugin for sound in space, which nobody needs here.
  resolve: { alias: [{ find: /^howler$/u, replacement: "howler/dist/howler.core.min.js" }] },
  plugins: [react(), tailwindcss(), createStationPlugin()],
  build: {
    target: "es2023",
    // Old enough that light-dark() is written out for browsers of 2023.
    cssTarget: ["chrome111", "safari16.4", "firefox128"],
    assetsInlineLimit: 0,
    // What is loaded later is small: loading it in one step more costs less than the means to avoid it.
    modulePreload: false,
    rolldownOptions: {
      output: {
        // Whole and apart from what is loaded later, so that its size is what a first visit loads.
        codeSplitting: {
          groups: [
            {
              name: (id, context) =>
                isNeededFirst(id, (by) => context.getModuleInfo(by)) ? "index" : null,
            },
          ],
        },
        chunkFileNames: "assets/later/[name]-[hash].js",
      },
    },
  },
  test: {
    // Slow is no fault of a unit: only a test that hangs is stopped.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          // Every room is found by itself; those without a page run without one.
          include: ["test/{core,messages,publish}/**/*.test.ts", "test/*.test.ts"],
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
          exclude: ["test/{core,messages,publish,browser,bench}/**"],
          setupFiles: ["test/support/setup-jsdom.ts"],
        },
      },
    ],
  },
});
