import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { createStationPlugin } from "./src/publish/station-plugin.ts";

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
    rolldownOptions: {
      output: {
        // What is loaded when it is asked for stands apart from what every page needs at first.
        chunkFileNames: ({ isDynamicEntry }) =>
          isDynamicEntry ? "assets/later/[name]-[hash].js" : "assets/[name]-[hash].js",
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
          include: ["test/{catalog,player,ui,features,app}/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/setup-jsdom.ts"],
        },
      },
    ],
  },
});
