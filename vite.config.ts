import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { createStationPlugin } from "./src/publish/site/station-plugin.ts";

/** What is asked of the bundler about a module. */
type FindModule = (
  id: string,
) => { isEntry: boolean; importers: readonly string[]; code: string | null } | null;

/** True for a module to which static imports lead from the page's script. */
function isNeededFirst(id: string, findModule: FindModule, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = findModule(id);
  if (!module) return false;
  if (module.isEntry) return true;
  return listImporters(id, findModule).some((by) => isNeededFirst(by, findModule, seen));
}

/** Icons come through one file that passes all of them on: who wants one says its name. */
function listImporters(id: string, findModule: FindModule): readonly string[] {
  const importers = findModule(id)?.importers ?? [];
  const icon = /lucide-react\/dist\/esm(?<path>\/icons\/[\w-]+\.mjs)$/u.exec(id)?.groups?.["path"];
  const barrel = importers.find((by) => by.endsWith("/lucide-react.mjs"));
  if (icon === undefined || barrel === undefined) return importers;
  const { code, importers: users } = findModule(barrel) ?? { code: "", importers: [] };
  const exported = code?.split("\n").find((line) => line.includes(icon)) ?? "";
  const names = Array.from(exported.matchAll(/default as (?<name>\w+)/gu), ([, name]) => name);
  const isNamed = new RegExp(String.raw`\b(?:${names.join("|")})\b`, "u");
  return users.filter((user) => isNamed.test(findModule(user)?.code ?? ""));
}

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
  plugins: [plainImports, react(), tailwindcss(), createStationPlugin()],
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
          includeDependenciesRecursively: false,
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
          include: ["test/{core,publish}/**/*.test.ts", "test/*.test.ts"],
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
          exclude: ["test/{core,publish,browser,bench}/**"],
          setupFiles: ["test/support/setup-jsdom.ts"],
        },
      },
    ],
  },
});
