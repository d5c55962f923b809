import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { renderEpisodeFile, type EpisodeFileInput } from "#core/files/episode-file.ts";
import { generateEpisode } from "./generate-episode.ts";
import { servePacked } from "./serve-packed.ts";
import { createSilentSound, type SilentSound } from "./silent-sound.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const soundName = "audio.wav";
/** More than any text of the benchmark lasts. */
const longestSound = createSilentSound(15 * 3600);

/** Our production build and the plain page, with the same generated episodes. */
export interface TranscriptSite {
  readonly url: string;
  readonly episodes: ReadonlyMap<number, EpisodeFileInput>;
  /** A file of the built site. */
  readonly readFile: (path: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Generates an episode for each size, builds both pages and serves them. */
export async function openTranscriptSite(wordCounts: readonly number[]): Promise<TranscriptSite> {
  const folder = await mkdtemp(join(tmpdir(), "bench-transcript-"));
  const episodes = new Map<number, EpisodeFileInput>();
  for (const wordCount of wordCounts) {
    const { type, bytes } = longestSound;
    const audio = { file: soundName, type, bytes, durationMs: 0 };
    const episode = generateEpisode(wordCount, audio);
    episodes.set(wordCount, episode);
    await publish(join(folder, "public/episodes", episode.id), episode);
    await publishFloor(join(folder, "public/floor", String(wordCount)), episode);
  }
  const station = { version: 1, title: "基准", description: "基准", host: "何夕2077" };
  await writeFile(
    join(folder, "public/station.json"),
    JSON.stringify({ ...station, language: "zh-CN" }),
  );
  const site = join(folder, "site");
  await build({
    root: repository,
    logLevel: "error",
    publicDir: join(folder, "public"),
    build: { outDir: site, emptyOutDir: true },
  });
  await build({
    root: join(repository, "test/bench/transcript-floor"),
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { outDir: join(site, "plain"), emptyOutDir: true, target: "es2023" },
  });
  const server = await servePacked(site, (request, response) => {
    const isSound = request.url?.endsWith(`/${soundName}`) === true;
    if (isSound) respondSound(request, response, longestSound);
    return isSound;
  });
  return {
    url: server.url,
    episodes,
    readFile: (path) => readFile(join(site, path)),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function publish(folder: string, episode: EpisodeFileInput): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "episode.json"), renderEpisodeFile(episode));
}

/** The same text and times in the form that needs no work in the browser. */
async function publishFloor(folder: string, { transcript }: EpisodeFileInput): Promise<void> {
  const columns: number[][] = [[], [], [], [], []];
  const paragraphs = transcript.map(({ cues }, paragraph) => {
    let text = "";
    for (const cue of cues) {
      for (const [start, end, startMs, endMs] of cue.words ?? []) {
        const word = [startMs, endMs, paragraph, text.length + start, end - start];
        word.forEach((value, column) => columns[column]?.push(value));
      }
      text += cue.text;
    }
    return text;
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "floor.json"), JSON.stringify(paragraphs));
  await writeFile(join(folder, "floor.bin"), Uint32Array.from(columns.flat()));
}

const pieceBytes = 64 * 1024;

/** Answers a byte range piece by piece, as fast as the browser takes it. */
function respondSound(
  request: IncomingMessage,
  response: ServerResponse,
  sound: SilentSound,
): void {
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? "bytes=0-");
  let at = Number(range?.[1] ?? 0);
  const end = range?.[2] ? Math.min(sound.bytes, Number(range[2]) + 1) : sound.bytes;
  response.writeHead(206, {
    "Content-Type": sound.type,
    "Accept-Ranges": "bytes",
    "Content-Range": `bytes ${at}-${end - 1}/${sound.bytes}`,
    "Content-Length": end - at,
  });
  const send = (): void => {
    while (at < end) {
      const piece = sound.read(at, Math.min(pieceBytes, end - at));
      at += piece.length;
      if (!response.write(piece)) {
        response.once("drain", send);
        return;
      }
    }
    response.end();
  };
  send();
}
