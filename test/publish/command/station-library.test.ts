import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderMovedPages } from "#publish/site/pages/render-moved-page.tsx";
import { readEpisode } from "../../support/read-published.ts";
import { createShowFolder, runStation } from "../../support/run-station.ts";
import { sampleStation } from "../../support/sample-library.ts";
import { readTree } from "../../support/temporary-folder.ts";

const station = JSON.stringify({
  version: 1,
  title: "小酒馆",
  description: "夜话",
  host: "V",
  language: "zh-CN",
  siteUrl: "https://example.org/show/",
});

async function publish(): Promise<string> {
  const folder = createShowFolder({ "public/station.json": station });
  await runStation(folder, ["add", "notes.md", "audio.wav", "--force-estimate"]);
  return folder;
}

describe("station list, rename, remove", () => {
  it.each(["public/station.json", "public/episodes/2025-06-08/more.txt"])(
    "BAD: a pipe at %s is neither waited for nor moved",
    async (name) => {
      const folder = await publish();
      const path = join(folder, "public/episodes/2025-06-08/episode.json");
      // As it was written before episodes had a guid: then it follows from the show.
      writeFileSync(path, readFileSync(path, "utf8").replace(/^ *"guid".*\n/mu, ""));
      rmSync(join(folder, name), { force: true });
      execFileSync("mkfifo", [join(folder, name)]);
      const { exitCode, errors } = await runStation(folder, ["rename", "2025-06-08", "night"]);
      expect({ exitCode, errors }).toEqual({
        exitCode: 1,
        errors: `${name}: the file cannot be read (it is a pipe) — check that it is a file and that you may read it\n`,
      });
      expect(existsSync(path)).toBe(true);
    },
  );

  it("lists what is published", async () => {
    const { output } = await runStation(await publish(), ["list"]);
    expect(output).toBe("2025-06-08 · 2025-06-08 · 0:02 · 小酒馆 2025/6/8\n1 episode\n");
  });

  it("moves an episode: its old address leads there, and feeds know it as the same", async () => {
    const folder = await publish();
    const renamed = await runStation(folder, ["rename", "2025-06-08", "night"]);
    expect(renamed).toMatchObject({ exitCode: 0, errors: "" });
    expect(existsSync(join(folder, "public/episodes/2025-06-08"))).toBe(false);
    const episode = readEpisode(folder, "night");
    expect(episode).toMatchObject({ id: "night", formerIds: ["2025-06-08"] });
    // What follows from the show's address and the first id.
    expect(episode.guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/u);
    const appPage = "<html><head><title>app</title></head><body></body></html>";
    const site = { station: sampleStation, episodes: [episode], root: "./" };
    const pages = renderMovedPages(appPage, site);
    const [whole = "", ...parts] = [...pages.values()];
    expect([...pages.keys()].slice(0, 2)).toEqual([
      "episodes/2025-06-08/index.html",
      "episodes/2025-06-08/1/index.html",
    ]);
    expect(parts).toHaveLength(episode.stories.length);
    expect(whole).toContain('content="0; url=../night/"');
    expect(whole).toContain('data-root="../../" data-opens="../night/"');
    expect(parts[0]).toContain('data-root="../../../" data-opens="../../night/?t=0"');
    const again = ["add", "notes.md", "audio.wav", "--force-estimate", "--id", "night"];
    expect(await runStation(folder, again)).toMatchObject({ exitCode: 0 });
    expect(readEpisode(folder, "night")).toMatchObject({
      guid: episode.guid,
      formerIds: ["2025-06-08"],
    });
  });

  it("deletes an episode only when that is said, and all of its folder", async () => {
    const folder = await publish();
    const before = readTree(folder);
    const asked = await runStation(folder, ["remove", "2025-06-08"]);
    expect(asked).toMatchObject({
      exitCode: 1,
      errors:
        "public/episodes/2025-06-08: the folder with “小酒馆 2025/6/8” would be deleted, with its sound — say --yes if that is meant\n",
    });
    expect(readTree(folder)).toEqual(before);
    expect(await runStation(folder, ["remove", "2025-06-08", "--yes"])).toMatchObject({
      exitCode: 0,
    });
    expect(existsSync(join(folder, "public/episodes/2025-06-08"))).toBe(false);
  });

  it.each([
    ["not-published", ["rename", "lost", "new"], "no episode “lost” is published there"],
    ["bad-id", ["rename", "2025-06-08", "../x"], "“../x” cannot be an id"],
    ["id-in-use", ["rename", "2025-06-08", "2025-06-08"], "another episode has the id"],
    ["station-exists", ["init", "--yes"], "the show is described there already"],
  ])("BAD: %s", async (_, args, sentence) => {
    const folder = await publish();
    const before = readTree(folder);
    const { exitCode, errors } = await runStation(folder, args);
    expect(exitCode).toBe(1);
    expect(errors).toContain(sentence);
    expect(readTree(folder)).toEqual(before);
  });
});

describe("station init", () => {
  it("writes station.json from flags and plain words", async () => {
    const folder = createShowFolder();
    const flags = ["--title", "夜话", "--language", "zh-CN", "--site-url", "https://a.example/b"];
    const { exitCode, output } = await runStation(folder, ["init", "--yes", ...flags]);
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: "Written to public/station.json\n",
    });
    expect(JSON.parse(readFileSync(join(folder, "public/station.json"), "utf8"))).toEqual({
      version: 1,
      title: "夜话",
      host: "Me",
      description: "A podcast.",
      language: "zh-CN",
      siteUrl: "https://a.example/b/",
    });
  });
});
