import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { createWav } from "../support/create-wav.ts";
import { generateLibrary } from "../support/generate-library.ts";
import { repositoryPath } from "../support/house.ts";
import type { BenchRow } from "./render-table.ts";

/** Pairs of a folder that is added at once, and episodes of a large library. */
const counts = { pairs: 300, episodes: 1000 };
const soundName = "audio-0123456789abcdef.wav";

/** A process that was run, in seconds and bytes at its largest. */
interface Run {
  readonly seconds: number;
  readonly memoryBytes: number;
}

/**
 * Publishes a folder of pairs with transcripts, and builds a library of a thousand episodes:
 * whole, once more, and with one episode more. `--quick` takes a tenth of both.
 */
export function benchPublish(flags: readonly string[]): BenchRow[] {
  const share = flags.includes("--quick") ? 10 : 1;
  const folder = mkdtempSync(join(tmpdir(), "bench-publish-"));
  try {
    return [
      ...measureAdd(folder, counts.pairs / share),
      ...measureBuild(folder, counts.episodes / share),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureAdd(folder: string, pairs: number): BenchRow[] {
  const shows = join(folder, "shows");
  mkdirSync(shows);
  for (let number = 0; number < pairs; number += 1) writePair(shows, number);
  const add = ["src/publish/command/main.ts", "add", shows, "--public", join(folder, "added")];
  const first = run(["--import", "tsx", ...add]);
  const second = run(["--import", "tsx", ...add]);
  return [
    toRow(`add of ${pairs} pairs with transcripts`, first),
    toRow("the same once more", second, first),
  ];
}

/** Notes, four seconds of sound, and captions that are of another text than the notes. */
function writePair(folder: string, number: number): void {
  const date = new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
  const path = join(folder, `ep${number}`);
  writeFileSync(`${path}.md`, `# Show ${number} ${date}\n\n- One link: <https://a.example>\n`);
  writeFileSync(`${path}.wav`, createWav([{ seconds: 4, tone: 0.2 + (number % 50) / 100 }]));
  const captions = [0, 1, 2].map(
    (second) =>
      `00:00:0${second}.000 --> 00:00:0${second}.900\n<v Maya>Sentence ${second} of episode ${number}.\n`,
  );
  writeFileSync(`${path}.vtt`, `WEBVTT\n\n${captions.join("\n")}`);
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
  const config = join(folder, "vite.config.ts");
  writeFileSync(config, renderConfig(publicFolder, join(folder, "cache")));
  const build = ["node_modules/vite/bin/vite.js", "build", "--config", config, "--outDir", site];
  const whole = run([...build, "--emptyOutDir", "false"]);
  const again = run([...build, "--emptyOutDir", "false"]);
  if (newest) publish(newest);
  const one = run([...build, "--emptyOutDir", "false"]);
  const linked = rest.filter(({ id }) => isLinked(publicFolder, site, id)).length;
  return [
    toRow(`build of ${count - 1} episodes`, whole),
    toRow("the same once more", again, whole),
    toRow("one episode more", one, whole),
    {
      what: "sounds that are linked, not copied",
      ours: String(linked),
      reference: String(count - 1),
      ratio: (linked / (count - 1)).toFixed(2),
    },
  ];
}

/** The build of everybody, of another folder. */
function renderConfig(publicFolder: string, cacheFolder: string): string {
  const own = join(repositoryPath, "vite.config.ts");
  return `import config from ${JSON.stringify(own)};
export default { ...config, root: ${JSON.stringify(repositoryPath)}, logLevel: "error", publicDir: ${JSON.stringify(publicFolder)}, cacheDir: ${JSON.stringify(cacheFolder)} };
`;
}

function isLinked(publicFolder: string, site: string, id: string): boolean {
  const path = join("episodes", id, soundName);
  return statSync(join(publicFolder, path)).ino === statSync(join(site, path)).ino;
}

/** Tells how much memory a process took at its largest, and each process that it started. */
const tellMemory =
  'import{appendFileSync}from"node:fs";process.on("exit",()=>appendFileSync(process.env.BENCH_MEMORY,process.resourceUsage().maxRSS+"\\n"))';

function run(args: readonly string[]): Run {
  const memoryFile = join(tmpdir(), `bench-memory-${process.pid}`);
  const startMs = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: repositoryPath,
    encoding: "utf8",
    env: {
      ...process.env,
      BENCH_MEMORY: memoryFile,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellMemory)}`,
    },
    maxBuffer: 100_000_000,
  });
  const seconds = (performance.now() - startMs) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}${stdout}`);
  const lines = existsSync(memoryFile) ? readFileSync(memoryFile, "utf8").trim().split("\n") : [];
  rmSync(memoryFile, { force: true });
  return { seconds, memoryBytes: Math.max(...lines.map(Number)) * 1024 };
}

function toRow(what: string, own: Run, reference?: Run): BenchRow {
  const format = ({ seconds, memoryBytes }: Run): string =>
    `${seconds.toFixed(1)} s, ${Math.round(memoryBytes / 1e6)} MB`;
  return {
    what,
    ours: format(own),
    reference: reference ? format(reference) : "",
    ratio: reference ? (own.seconds / reference.seconds).toFixed(2) : "",
  };
}
