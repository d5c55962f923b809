import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { createWav } from "../support/create-wav.ts";
import { generateLibrary } from "../support/generate-library.ts";
import { repositoryPath } from "../support/house.ts";
import { measureProcess, toProcessRow } from "./measure-process.ts";
import type { BenchRow } from "./render-table.ts";

/** Episodes of a large library. */
const episodeCount = 1000;
const soundName = "audio-0123456789abcdef.wav";

/**
 * Builds a library of a thousand episodes: whole, once more, and with one episode more.
 * `--quick` takes a tenth of them.
 */
export function benchPublish(flags: readonly string[]): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-publish-"));
  try {
    return measureBuild(folder, flags.includes("--quick") ? episodeCount / 10 : episodeCount);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureBuild(folder: string, count: number): BenchRow[] {
  const publicFolder = join(folder, "public");
  mkdirSync(publicFolder);
  const { station, episodes } = generateLibrary(count);
  const [newest, ...rest] = episodes;
  const siteUrl = "https://bench.example/";
  writeFileSync(join(publicFolder, "station.json"), JSON.stringify({ ...station, siteUrl }));
  const sound = createWav([{ seconds: 30, tone: 0.4 }]);
  const publish = (episode: (typeof episodes)[number]): void => {
    const own = join(publicFolder, "episodes", episode.id);
    mkdirSync(own, { recursive: true });
    const audio = { ...episode.audio, file: soundName, bytes: sound.length };
    writeFileSync(join(own, "episode.json"), renderEpisodeFile({ ...episode, audio }));
    writeFileSync(join(own, soundName), sound);
  };
  for (const episode of rest) publish(episode);
  const site = join(folder, "site");
  const build = ["--import", "tsx", "--input-type=module", "-e", renderBuild(folder, site)];
  // The app, which is the same for every station.
  const app = measureProcess(["--import", "tsx", "src/publish/site/build-app.ts"]);
  const whole = measureProcess(build);
  const again = measureProcess(build);
  if (newest) publish(newest);
  const one = measureProcess(build);
  const linked = rest.filter(({ id }) => isLinked(publicFolder, site, id)).length;
  return [
    toProcessRow("the app alone, once for all builds", app),
    toProcessRow(`build of ${count - 1} episodes`, whole),
    toProcessRow("the same once more", again, whole),
    toProcessRow("one episode more", one, whole),
    {
      what: "sounds that are linked, not copied",
      ours: String(linked),
      reference: String(count - 1),
      ratio: (linked / (count - 1)).toFixed(2),
    },
  ];
}

/** The build of everybody, of another folder. */
function renderBuild(folder: string, site: string): string {
  const build = {
    root: repositoryPath,
    publicPath: join(folder, "public"),
    sitePath: site,
    cacheFolder: join(folder, "cache"),
  };
  const find = (name: string): string =>
    JSON.stringify(join(repositoryPath, "src/publish/site", name));
  return `const { limitHeap } = await import(${find("limit-heap.ts")});
    limitHeap();
    const { buildSite } = await import(${find("build-site.ts")});
    await buildSite({ ...${JSON.stringify(build)}, warn: () => undefined });`;
}

function isLinked(publicFolder: string, site: string, id: string): boolean {
  const path = join("episodes", id, soundName);
  return statSync(join(publicFolder, path)).ino === statSync(join(site, path)).ino;
}
