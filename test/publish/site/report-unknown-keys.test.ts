import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportUnknownKeys } from "#publish/site/report-unknown-keys.ts";
import { createStation } from "../../support/create-library.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

function report(more: Readonly<Record<string, unknown>>): Promise<string[]> {
  const path = createTemporaryFolder();
  const file = { ...createStation(), ...more };
  writeFileSync(join(path, "station.json"), JSON.stringify(file, null, 2));
  return reportUnknownKeys({ path, shownPath: "public" });
}

describe("reportUnknownKeys", () => {
  it("says nothing of what is read, and of what is marked as the publisher's own", async () => {
    const more = { siteUrl: "https://example.org/", $schema: "x", _note: "y" };
    expect(await report(more)).toEqual([]);
  });

  it("asks about a mistyped key, and tells of any other", async () => {
    const sentences = await report({ siteURL: "https://example.org/", "a\u001B[2J": 1 });
    expect(sentences).toEqual([
      expect.stringMatching(
        /^public\/station\.json:\d+: nothing reads “siteURL” — did you mean "siteUrl"\?$/u,
      ),
      expect.stringMatching(/: nothing reads “a\\u001b\[2J” — take it out$/u),
    ]);
  });
});
