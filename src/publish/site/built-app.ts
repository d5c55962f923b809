import type { Rolldown } from "vite";
import { findFrontPageScripts } from "./find-page-scripts.ts";

/** The app, as far as it makes pages ahead of time. */
export interface BuiltAhead {
  /** The module that makes pages, for Node: CommonJS. */
  readonly code: string;
  /** The script that such pages begin with, by path from the site's root. */
  readonly firstScript: string;
}

/** The app as Vite built it: the same for every station. */
export interface BuiltApp {
  /** Its `index.html`, of which every page is made. */
  readonly page: string;
  /** What the front page loads beside the script of every page, by path from the site's root. */
  readonly scripts: readonly string[];
  /** What makes its pages ahead of time. */
  readonly ahead: BuiltAhead;
  /** The small player's files; undefined where it was not built. */
  readonly embed?: { readonly script: string; readonly style?: string | undefined } | undefined;
  /** Everything else by path, the worker with a place for what it has to know of the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

const pageName = "index.html";
/** What Vite made for the build alone: no file of the site. */
export const makerName = "page-maker.cjs";

/** Finds the app in what Vite made; undefined for a build of something else. */
export function describeBuiltApp(bundle: Readonly<Rolldown.OutputBundle>): BuiltApp | undefined {
  const page = bundle[pageName];
  const maker = bundle[makerName];
  if (page?.type !== "asset" || maker?.type !== "asset") return undefined;
  const files = new Map(
    Object.values(bundle)
      .filter((part) => part !== page && part !== maker)
      .map((part) => [part.fileName, part.type === "chunk" ? part.code : part.source]),
  );
  const find = (pattern: RegExp): string | undefined =>
    [...files.keys()].find((name) => pattern.test(name));
  const script = find(/^assets\/later\/embed-[\w-]+\.js$/u);
  const style = find(/^assets\/later\/embed-[\w-]+\.css$/u);
  return {
    page: String(page.source),
    scripts: findFrontPageScripts(bundle),
    ahead: {
      code: String(maker.source),
      firstScript: find(/^assets\/first-[\w-]+\.js$/u) ?? "",
    },
    embed: script === undefined ? undefined : { script, style },
    files,
  };
}
