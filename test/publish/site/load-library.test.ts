import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { describeError } from "#publish/site/library-watch.ts";
import { loadLibrary, type Library } from "#publish/site/load-library.ts";
import { createNumberedEpisode, createStation } from "../../support/create-library.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** A public folder with a station and the episodes 1, 3 and 2. */
function createPublicFolder(): string {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, "station.json"), `${JSON.stringify(createStation(), null, 2)}\n`);
  for (const number of [1, 3, 2]) {
    const episode = createNumberedEpisode(number);
    mkdirSync(join(folder, "episodes", episode.id), { recursive: true });
    const text = renderEpisodeFile(episode);
    writeFileSync(join(folder, "episodes", episode.id, "episode.json"), text);
  }
  return folder;
}

function load(folder: string): Promise<Library> {
  return loadLibrary({ path: folder, shownPath: "public" });
}

async function readSentence(folder: string): Promise<string> {
  return load(folder).then(() => "", describeError);
}

describe("loadLibrary", () => {
  it("reads the station and its episodes, newest first", async () => {
    const { station, episodes } = await load(createPublicFolder());
    expect(station.title).toBe("来生情报站");
    expect(episodes.map(({ id }) => id)).toEqual(["2025-01-04", "2025-01-03", "2025-01-02"]);
  });

  it("goes by the date, not by the id", async () => {
    const folder = createPublicFolder();
    const pilot = { ...createNumberedEpisode(0), id: "pilot" };
    mkdirSync(join(folder, "episodes/pilot"));
    writeFileSync(join(folder, "episodes/pilot/episode.json"), renderEpisodeFile(pilot));
    expect((await load(folder)).episodes.at(-1)?.id).toBe("pilot");
  });

  it("puts the later id of one day first", async () => {
    const folder = createPublicFolder();
    const second = { ...createNumberedEpisode(3), id: "2025-01-04-b" };
    mkdirSync(join(folder, "episodes", second.id));
    writeFileSync(join(folder, "episodes", second.id, "episode.json"), renderEpisodeFile(second));
    const { episodes } = await load(folder);
    expect(episodes.slice(0, 2).map(({ id }) => id)).toEqual(["2025-01-04-b", "2025-01-04"]);
  });

  it("passes over stray files, dot folders and folders without an episode", async () => {
    const folder = createPublicFolder();
    writeFileSync(join(folder, "episodes/readme.txt"), "stray");
    mkdirSync(join(folder, "episodes/draft"));
    mkdirSync(join(folder, "episodes/.2025-01-09-x"));
    writeFileSync(join(folder, "episodes/.2025-01-09-x/episode.json"), "half");
    expect((await load(folder)).episodes).toHaveLength(3);
  });

  it("reads a station without episodes", async () => {
    const folder = createPublicFolder();
    rmSync(join(folder, "episodes"), { recursive: true });
    expect((await load(folder)).episodes).toEqual([]);
  });
});

describe("loadLibrary, faults", () => {
  it("BAD: a station that is missing", async () => {
    const folder = createPublicFolder();
    rmSync(join(folder, "station.json"));
    expect(await readSentence(folder)).toBe(
      "public/station.json: there is no such file — check its name and folder",
    );
  });

  it("BAD: a station without a host", async () => {
    const folder = createPublicFolder();
    const { host: _, ...station } = createStation();
    writeFileSync(join(folder, "station.json"), JSON.stringify(station, null, 2));
    expect(await readSentence(folder)).toMatch(
      /^public\/station\.json:1: “host” is not as it should be/u,
    );
  });

  it.each([
    ["language", "klingon", "a language like zh-CN, en or pt-BR"],
    ["language", "zh-XX", "a language like zh-CN, en or pt-BR"],
    ["language", 5, "it is 5 and should be string"],
    ["siteUrl", "https://a.org", "an address with a slash at the end, like https://example.org/"],
    ["siteUrl", "a.org/", "an address with a slash at the end, like https://example.org/"],
    ["cover", "img/cover.png", "a file's name, without folders"],
    ["socialImage", ".png", "a file's name, without folders"],
    ["title", "", "it is 0 and should be a text that says something"],
    ["email", "nobody", 'it is "nobody" and should be an e-mail address'],
    ["guid", "7", "a UUID like 9b024349-ccf0-5f69-a609-6b82873eab3c"],
    ["timeZone", "Mars", "a time zone like Asia/Shanghai"],
    ["publishAt", "7", "a time like 07:30"],
    ["hubUrl", "hub", "an address that begins with https://"],
    ["isExplicit", "no", 'it is "no" and should be boolean'],
    ["type", "weekly", 'it is "weekly" and should be ("episodic" | "serial")'],
    ["host", undefined, "it is missing"],
    ["host", "\u001b[2J", ""],
  ])("BAD: a station whose %s is %j", async (key, value, expected) => {
    const folder = createPublicFolder();
    const file = { ...createStation(), [key]: value };
    writeFileSync(join(folder, "station.json"), JSON.stringify(file));
    expect(await readSentence(folder)).toBe(
      expected === ""
        ? ""
        : `public/station.json:1: “${key}” is not as it should be (${expected}) — correct or remove it`,
    );
  });

  it("BAD: brackets in brackets, however many", async () => {
    const folder = createPublicFolder();
    for (const text of ["[".repeat(100_000), "[".repeat(9999) + "]".repeat(9999)]) {
      writeFileSync(join(folder, "station.json"), `\n${text}`);
      expect(await readSentence(folder)).toMatch(
        /^public\/station\.json:2: brackets stand in brackets more than 200 times/u,
      );
    }
  });

  it("BAD: an episode that was damaged by hand", async () => {
    const folder = createPublicFolder();
    const text = renderEpisodeFile(createNumberedEpisode(1)).replace('"AI来了。"', "AI来了");
    writeFileSync(join(folder, "episodes/2025-01-02/episode.json"), text);
    expect(await readSentence(folder)).toMatch(
      /^public\/episodes\/2025-01-02\/episode\.json:\d+: the file is not JSON at “\{"text":AI来了/u,
    );
  });

  it("BAD: id-not-folder", async () => {
    const folder = createPublicFolder();
    const text = renderEpisodeFile(createNumberedEpisode(7));
    writeFileSync(join(folder, "episodes/2025-01-02/episode.json"), text);
    expect(await readSentence(folder)).toBe(
      "public/episodes/2025-01-02/episode.json:3: the id “2025-01-08” is not the name of its folder — write “2025-01-02” or rename the folder",
    );
  });
});
