import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";

const run = promisify(execFile);

/**
 * Installs a package outside of the repository. The result is what `import` takes: the address
 * of the package, or of one file of it; undefined, with a sentence, where that is not possible.
 */
export async function installPackage(
  folder: string,
  name: string,
  file?: string,
): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    // Without scripts: what they fetch besides (libraries for graphics cards) is not used here.
    const flags = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
    await run("npm", ["install", "--prefix", folder, ...flags, name]);
    const plainName = name.replace(/(?<=.)@[\d.]+$/u, "");
    const path =
      file === undefined
        ? createRequire(join(folder, "x.js")).resolve(plainName)
        : join(folder, "node_modules", plainName, file);
    return pathToFileURL(path).href;
  } catch (error) {
    const lines = String(error).split("\n");
    const reason = lines.find((line) => line.startsWith("npm error")) ?? lines[0];
    process.stderr.write(`${name} is left out, it cannot be installed: ${reason}\n`);
    return undefined;
  }
}
