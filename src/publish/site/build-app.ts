import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { keepBuiltApp } from "./app-cache.ts";
import { describeBuiltApp } from "./built-app.ts";
import { appFolder, findCacheFolder } from "./cache-folders.ts";
import { hashSources } from "./hash-sources.ts";

// Runs in a process of its own: the bundler takes more memory than all the rest of a build.
const root = process.cwd();
const [sources = hashSources(root)] = process.argv.slice(2);
const result = await build({ root, logLevel: "warn", build: { write: false } });
const output = [result].flat().find((one): one is Rolldown.RolldownOutput => "output" in one);
const bundle = Object.fromEntries((output?.output ?? []).map((part) => [part.fileName, part]));
const app = describeBuiltApp(bundle);
if (!app) throw new Error("index.html was not built");
keepBuiltApp(join(findCacheFolder(root), appFolder), sources, app);
