import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deriveManifest } from "#publish/site/offline/derive-manifest.ts";
import { findSiteIcons } from "#publish/site/offline/find-site-icons.ts";
import { createStation } from "../../../support/create-library.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

/** The head of a PNG, which says how large it is. */
function createPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(24);
  head.write("\u0089PNG\r\n\u001A\n", "latin1");
  head.write("IHDR", 12, "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

function createFolder(files: Readonly<Record<string, Buffer>>): string {
  const folder = createTemporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

describe("findSiteIcons", () => {
  const own = { "artwork-192.png": createPng(192, 192), "artwork-512.png": createPng(512, 512) };

  it("is the small cover, or the large one where that is none", async () => {
    const folder = createFolder({
      ...own,
      "s.png": createPng(600, 600),
      "c.png": createPng(3000, 3000),
    });
    const covers = { smallCover: "s.png", cover: "c.png" };
    expect(await findSiteIcons(folder, covers)).toEqual([{ file: "s.png", side: 600 }]);
    expect(await findSiteIcons(folder, { ...covers, smallCover: "gone.png" })).toEqual([
      { file: "c.png", side: 3000 },
    ]);
  });

  it("is the site's own sign where no cover is a square PNG that is large enough", async () => {
    const folder = createFolder({
      ...own,
      "wide.png": createPng(600, 500),
      "tiny.png": createPng(64, 64),
      "cover.jpg": Buffer.from("JFIF"),
    });
    for (const cover of ["wide.png", "tiny.png", "cover.jpg", "none.png"]) {
      expect((await findSiteIcons(folder, { cover })).map(({ side }) => side)).toEqual([192, 512]);
    }
  });
});

describe("deriveManifest", () => {
  it("says the show by its names, with addresses that serve under any path", () => {
    const station = createStation({ title: "来生情报站", language: "zh-CN" });
    const manifest = deriveManifest(station, [{ file: "my cover.png", side: 600 }]);
    expect(manifest).toMatchObject({
      name: "来生情报站",
      lang: "zh-CN",
      start_url: "./",
      scope: "./",
      icons: [{ src: "./my%20cover.png", sizes: "600x600", type: "image/png" }],
      shortcuts: [{ name: "继续收听" }, { name: "搜索", url: "./#search" }],
    });
    const addresses = [
      ...JSON.stringify(manifest).matchAll(/"(?:src|url|scope|start_url)":"([^"]*)"/gu),
    ];
    expect(addresses.every(([, address]) => address?.startsWith("./"))).toBe(true);
  });

  it("speaks English where the show does", () => {
    expect(deriveManifest(createStation({ language: "en-GB" }), [])).toMatchObject({
      shortcuts: [{ name: "Continue listening" }, { name: "Search" }],
    });
  });
});
