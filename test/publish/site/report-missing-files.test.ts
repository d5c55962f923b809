import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportMissingFiles } from "#publish/site/report-missing-files.ts";
import { createLibrary, createStation } from "../../support/create-library.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const station = createStation({ cover: "cover.png", socialImage: "social.png" });
const library = createLibrary(1, station);

function report(...files: string[]): string[] {
  const path = createTemporaryFolder();
  mkdirSync(join(path, "episodes/2025-01-01"), { recursive: true });
  for (const file of files) writeFileSync(join(path, file), "x");
  return reportMissingFiles({ path, shownPath: "public" }, library);
}

describe("reportMissingFiles", () => {
  it("says nothing where all is there", () => {
    expect(report("cover.png", "social.png", "episodes/2025-01-01/audio.mp3")).toEqual([]);
  });

  it("names each file that is not there, and who names it", () => {
    expect(report("social.png")).toEqual([
      'public/station.json: its "cover" is “cover.png”, and there is no such file beside it — add the picture, or take the line out',
      "public/episodes/2025-01-01/episode.json: its sound is “audio.mp3”, and there is no such file beside it — put it there, or publish the episode again",
    ]);
  });
});
