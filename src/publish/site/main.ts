import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { escapeControls } from "../faults/escape-controls.ts";
import { limitHeap } from "./limit-heap.ts";

/** `npm run build`: the site of what is published; with Vite's flags, all of it by Vite. */
const root = process.cwd();
const flags = process.argv.slice(2);
const print = (text: string): void => {
  process.stderr.write(`${escapeControls(text)}\n`);
};

if (flags.length > 0) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", ...flags], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  const startMs = performance.now();
  limitHeap();
  // React renders pages in half the time; it looks when it is imported.
  process.env["NODE_ENV"] ??= "production";
  const { buildSite, findOwnBuild } = await import("./build-site.ts");
  try {
    const episodes = await buildSite({ ...findOwnBuild(root), warn: print });
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    print(`dist/ is built in ${seconds} s: ${episodes} ${episodes === 1 ? "episode" : "episodes"}`);
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
