import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryPath } from "../../support/house.ts";
import { createShowFolder } from "../../support/run-station.ts";
import { readTree } from "../../support/temporary-folder.ts";

/** Less than the sound has: the system itself refuses to write more. */
const mostKilobytes = 8;

describe.skipIf(!existsSync("/bin/bash"))("npm run station, where files may not grow", () => {
  it("says so in one sentence, and leaves everything as it was", () => {
    const folder = createShowFolder();
    const before = readTree(folder);
    const main = join(repositoryPath, "src/publish/command/main.ts");
    const command = [process.execPath, "--import", import.meta.resolve("tsx"), main];
    const args = ["add", "notes.md", "audio.wav", "--force-estimate"];
    const script = `ulimit -f ${mostKilobytes}; exec "$0" "$@"`;
    const { status, stderr } = spawnSync("/bin/bash", ["-c", script, ...command, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      "public/episodes/2025-06-08: nothing can be written there (EFBIG) — make room on the disk",
    );
    expect(status).toBe(1);
    expect(readTree(folder)).toEqual(before);
  });
});
