import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryWatch, type LibraryWatch } from "#publish/site/library-watch.ts";
import { createStation } from "../../support/create-library.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const missing = "public/station.json: there is no such file — check its name and folder";

function createWatch(): { watch: LibraryWatch; faults: string[]; save: (title: string) => void } {
  const folder = createTemporaryFolder();
  const faults: string[] = [];
  return {
    watch: createLibraryWatch(
      { publicFolder: { path: folder, shownPath: "public" }, cacheFolder: join(folder, "cache") },
      (fault) => faults.push(fault),
    ),
    faults,
    save: (title) => {
      writeFileSync(join(folder, "station.json"), JSON.stringify(createStation({ title })));
    },
  };
}

describe("createLibraryWatch", () => {
  it("has no state before the sources were once without fault", async () => {
    const { watch } = createWatch();
    expect(await watch.load()).toBeUndefined();
    expect(await watch.findFault()).toBe(missing);
  });

  it("tells each new fault once", async () => {
    const { watch, faults } = createWatch();
    await watch.refresh();
    await watch.refresh();
    expect(faults).toEqual([missing]);
  });

  it("gives the state that it read last until it is refreshed", async () => {
    const { watch, save } = createWatch();
    save("旧名");
    expect((await watch.load())?.station.title).toBe("旧名");
    save("新名");
    expect((await watch.load())?.station.title).toBe("旧名");
    await watch.refresh();
    expect((await watch.load())?.station.title).toBe("新名");
  });

  it("waits for the newest reading when several are under way", async () => {
    const { watch, save } = createWatch();
    save("旧名");
    void watch.refresh();
    save("新名");
    void watch.refresh();
    expect((await watch.load())?.station.title).toBe("新名");
  });
});
