import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { makerName, type BuiltApp } from "./built-app.ts";

const listName = "app.json";

const listSchema = v.object({
  page: v.string(),
  scripts: v.array(v.string()),
  firstScript: v.string(),
  embed: v.optional(v.object({ script: v.string(), style: v.optional(v.string()) })),
  paths: v.array(v.string()),
});

/**
 * Reads the app that was built from these sources; undefined where it was not, or where a file of
 * it is gone.
 *
 * @param folder of all apps that are kept
 * @param sources hash of what it was built from
 */
export function findBuiltApp(folder: string, sources: string): BuiltApp | undefined {
  const own = join(folder, sources);
  try {
    const { paths, firstScript, ...app } = v.parse(
      listSchema,
      JSON.parse(readFileSync(join(own, listName), "utf8")),
    );
    return {
      ...app,
      ahead: { code: readFileSync(join(own, makerName), "utf8"), firstScript },
      files: new Map(paths.map((path) => [path, readFileSync(join(own, "files", path))])),
    };
  } catch {
    return undefined;
  }
}

/** Keeps an app in place of those of other sources; whole or not at all. */
export function keepBuiltApp(folder: string, sources: string, app: BuiltApp): void {
  const { files, ahead, ...rest } = app;
  const unfinished = join(folder, `.${sources}~${process.pid}`);
  for (const [path, content] of files) {
    const file = join(unfinished, "files", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const { code, firstScript } = ahead;
  writeFileSync(join(unfinished, makerName), code);
  const list = { ...rest, firstScript, paths: [...files.keys()] };
  writeFileSync(join(unfinished, listName), JSON.stringify(list));
  const own = join(folder, sources);
  rmSync(own, { recursive: true, force: true });
  renameSync(unfinished, own);
  for (const name of readdirSync(folder)) {
    if (name !== sources) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
