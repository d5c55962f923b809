import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { describe, expect, it } from "vitest";
import { configureSite, createSmallSite } from "../../support/small-site.ts";

const read = (path: string): string => readFileSync(path, "utf8");

/** Names of what stands beside the site, but for what was there. */
function listBeside(site: string): string[] {
  const own = new Set([".vite", "dist", "index.html", "main.js", "node_modules", "public"]);
  return readdirSync(site).filter((name) => !own.has(name));
}

/** A site whose folder holds what an earlier build has made. */
function createBuiltSite(): { readonly site: string; readonly old: string } {
  const site = createSmallSite();
  mkdirSync(join(site, "dist"));
  const old = join(site, "dist/old.html");
  writeFileSync(old, "old");
  return { site, old };
}

/** The configuration with a plugin that does this when everything else is written. */
function withEnd(site: string, end: () => void): InlineConfig {
  const config = configureSite(site);
  const plugin = { name: "end", writeBundle: { order: "post", handler: end } } as const;
  return { ...config, plugins: [...(config.plugins ?? []), plugin] };
}

describe("createWholeSitePlugin", () => {
  it("keeps the site of before until the new one is whole, and clears what was left", async () => {
    const { site, old } = createBuiltSite();
    // No process has this number.
    mkdirSync(join(site, ".dist~99999999"));
    let during: readonly unknown[] = [];
    await build(
      withEnd(site, () => {
        during = [read(old), existsSync(join(site, "dist/index.html"))];
      }),
    );
    expect(during).toEqual(["old", false]);
    expect(existsSync(old)).toBe(false);
    expect(read(join(site, "dist/index.html"))).toContain("<title>");
    expect(listBeside(site)).toEqual([]);
  });

  it("leaves the site of before to a build that fails", async () => {
    const { site, old } = createBuiltSite();
    rmSync(join(site, "main.js"));
    await expect(build(configureSite(site))).rejects.toThrow("main.js");
    expect(read(old)).toBe("old");
  });

  it("adds to a folder that is not the site's alone", async () => {
    const { site, old } = createBuiltSite();
    const config = configureSite(site);
    await build({ ...config, build: { ...config.build, emptyOutDir: false } });
    expect(read(old)).toBe("old");
    expect(existsSync(join(site, "dist/index.html"))).toBe(true);
  });

  it("builds through a link as before", async () => {
    const { site, old } = createBuiltSite();
    symlinkSync("dist", join(site, "www"));
    const config = configureSite(site);
    await build({ ...config, build: { ...config.build, outDir: "www" } });
    expect(existsSync(old)).toBe(false);
    expect(existsSync(join(site, "dist/index.html"))).toBe(true);
  });
});
