import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";

const run = promisify(execFile);

/** Installs a package outside of the repository and loads it, or one file of it; undefined where that is not possible. */
export async function installPackage(
  folder: string,
  name: string,
  file?: string,
): Promise<unknown> {
  try {
    const flags = ["--prefix", folder, "--no-save", "--no-audit", "--no-fund"];
    await run("npm", ["install", ...flags, name]);
    const plainName = name.replace(/(?<=.)@[\d.]+$/u, "");
    const path =
      file === undefined
        ? createRequire(join(folder, "x.js")).resolve(plainName)
        : join(folder, "node_modules", plainName, file);
    const loaded: unknown = await import(pathToFileURL(path).href);
    return loaded;
  } catch (error) {
    process.stderr.write(`${name} is left out: ${String(error).split("\n")[0]}\n`);
    return undefined;
  }
}
