import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LatePage } from "#publish/site/list-pages.ts";
import { writePages } from "#publish/site/write-pages.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const path = "episodes/1/index.html";

/** A page that counts how often it is made. */
function createPage(key: string): LatePage & { readonly count: () => number } {
  let made = 0;
  return {
    key,
    count: () => made,
    make: () => {
      made += 1;
      return `<!DOCTYPE html><html lang="zh" data-key="${key}" data-made="episode">${key}</html>`;
    },
  };
}

describe("writePages", () => {
  it("makes a page again only where the site of before has another one", async () => {
    const folder = createTemporaryFolder();
    const sites = ["1", "2", "3"].map((name) => join(folder, name));
    for (const site of sites) mkdirSync(site);
    const [first = "", second = "", third = ""] = sites;
    const page = createPage("one");
    await writePages({ siteFolder: first, earlierFolder: join(folder, "none") }, [[path, page]]);
    expect(page.count()).toBe(1);
    await writePages({ siteFolder: second, earlierFolder: first }, [[path, page]]);
    expect(page.count()).toBe(1);
    // The same file: whoever uploads the site sees what changed.
    expect(statSync(join(second, path)).ino).toBe(statSync(join(first, path)).ino);
    const other = createPage("two");
    await writePages({ siteFolder: third, earlierFolder: second }, [[path, other]]);
    expect(other.count()).toBe(1);
    expect(readFileSync(join(third, path), "utf8")).toContain("two");
    expect(readFileSync(join(first, path), "utf8")).toContain("one");
  });
});
