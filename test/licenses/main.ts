import { build } from "vite";
import { join } from "node:path";
import { repositoryPath } from "../support/house.ts";
import { listUsedPackages, type UsedPackage } from "./list-used-packages.ts";
import { isCopyleft, parseShippedPackages } from "./parse-shipped-packages.ts";

/** `npm run licenses`: what the site ships, and what the command that makes it uses. */
const result = await build({
  root: repositoryPath,
  configFile: join(repositoryPath, "vite.config.ts"),
  logLevel: "silent",
  build: { write: false },
});
const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
const file = outputs
  .flatMap(({ output }) => output)
  .find(({ fileName }) => fileName === "licenses.md");
const shipped = parseShippedPackages(file?.type === "asset" ? String(file.source) : "");
const used = listUsedPackages();

const render = (packages: readonly UsedPackage[]): string =>
  packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |\n`).join("");
const head = "| package | version | licence |\n|---|---|---|\n";
process.stdout.write(`## What the site ships\n\n${head}${render(shipped)}\n`);
process.stdout.write(`## What the command and the build use\n\n${head}${render(used)}\n`);
const copyleft = used.filter(({ license }) => isCopyleft(license)).map(({ name }) => name);
process.stdout.write(`Never in the site: ${copyleft.join(", ")}.\n`);
if (shipped.length === 0 || shipped.some(({ license }) => isCopyleft(license)))
  process.exitCode = 1;
