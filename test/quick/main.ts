import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { readCodeFiles, repositoryPath } from "../support/house.ts";
import { findNearestTests } from "./find-nearest-tests.ts";

/** The end of `npm run check:quick`: the nearest tests of what is not committed yet. */
const changed = [
  ...listPaths("diff", "--name-only", "-z", "HEAD"),
  ...listPaths("ls-files", "--others", "--exclude-standard", "-z"),
];

const files = ["src", "test"].flatMap((folder) =>
  readCodeFiles(join(repositoryPath, folder)).map(({ path, text }) => ({
    path: `${folder}/${path}`,
    text,
  })),
);

const tests = findNearestTests(files, changed);
if (tests.length === 0) process.stdout.write("No test is near what has changed.\n");
else {
  const words = ["vitest", "run", "--project=!long*", "--passWithNoTests", ...tests];
  const { status } = spawnSync("npx", words, { cwd: repositoryPath, stdio: "inherit" });
  process.exitCode = status ?? 1;
}

/** What git lists. */
function listPaths(...words: readonly string[]): string[] {
  const listed = execFileSync("git", words, { cwd: repositoryPath, encoding: "utf8" });
  return listed.split("\0").filter((path) => path !== "");
}
