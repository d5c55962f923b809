import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { createHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { parseSoundHosts } from "#publish/site/hosting/parse-sound-hosts.ts";
import {
  createSpeechSynthesizer,
  speechSampleRate,
} from "#publish/timing/align/speech-synthesizer.ts";
import { encodeWav } from "../support/create-wav.ts";
import { repositoryPath } from "../support/house.ts";
import { startSoundHost, type SoundHost } from "../support/sound-host.ts";
import { startStaticServer, type StaticServer } from "../support/static-server.ts";

/** What is said, by whom, and when that begins. */
export interface Turn {
  readonly speaker: string;
  readonly voice: string;
  readonly text: string;
}

/** Two voices in turn. */
export const turns: readonly Turn[] = [
  {
    speaker: "Maya Chen",
    voice: "en-us",
    text: "Welcome to the Deep Pixel show. Today we talk about the history of bitmap fonts.",
  },
  {
    speaker: "Robert Hale",
    voice: "en-gb-scotland",
    text: "I wrote the first font editor for the Amiga in nineteen eighty seven.",
  },
  {
    speaker: "Maya Chen",
    voice: "en-us",
    text: "How did Unicode change everything? Nobody expected so many letters.",
  },
  {
    speaker: "Robert Hale",
    voice: "en-gb-scotland",
    text: "Before that, every letter was drawn by hand. Thank you for the question.",
  },
];

/** A show that is not the sample: an interview, and an episode whose sound is on another host. */
export interface OtherShow {
  /** With a slash at the end. */
  readonly url: string;
  readonly host: SoundHost;
  /** When each turn begins. */
  readonly startsSeconds: readonly number[];
  readonly close: () => Promise<void>;
}

const pauseSeconds = 0.6;

/** What stands in the public folder of every show. */
const appFiles = ["favicon.svg", "favicon-playing.svg", "artwork-192.png", "artwork-512.png"];

/** Publishes both by the command, builds the site as everybody does, and serves it by its policy. */
export async function startOtherShow(): Promise<OtherShow> {
  const folder = mkdtempSync(join(tmpdir(), "other-show-"));
  const { sound, startsSeconds, endsSeconds } = await recordTurns();
  const host = await startSoundHost({ files: { "/ep84.wav": sound } });
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "public"));
  for (const name of appFiles) {
    copyFileSync(join(repositoryPath, "public", name), join(folder, "public", name));
  }
  write("ep83.wav", sound);
  write("ep83.vtt", renderCaptions(startsSeconds, endsSeconds));
  write("ep84.vtt", renderCaptions(startsSeconds, endsSeconds));
  write("ep83.md", renderNotes("Deep Pixel 83: Bitmap fonts (June 20, 2025)", startsSeconds));
  write("ep84.md", renderNotes("Deep Pixel 84: Once more (June 21, 2025)", startsSeconds));
  const station = ["init", "--yes", "--title", "Deep Pixel", "--host", "Maya Chen"];
  await runStation(folder, station);
  await runStation(folder, ["add", "ep83.md", "ep83.wav"]);
  await runStation(folder, ["add", "ep84.md", `${host.origin}/ep84.wav`, "--allow-http"]);
  const site = join(folder, "site");
  await build({
    root: repositoryPath,
    configFile: join(repositoryPath, "vite.config.ts"),
    logLevel: "error",
    publicDir: join(folder, "public"),
    build: { outDir: site, emptyOutDir: true },
  });
  const server = await serve(site);
  return {
    url: server.url,
    host,
    startsSeconds,
    close: async () => {
      await server.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function recordTurns() {
  const speak = await createSpeechSynthesizer();
  const samples: number[] = [];
  const startsSeconds: number[] = [];
  const endsSeconds: number[] = [];
  for (const { text, voice } of turns) {
    samples.push(...new Float32Array(pauseSeconds * speechSampleRate));
    startsSeconds.push(samples.length / speechSampleRate);
    for (const sample of speak(text.split(" "), voice).samples) samples.push(sample);
    endsSeconds.push(samples.length / speechSampleRate);
  }
  samples.push(...new Float32Array(pauseSeconds * speechSampleRate));
  const sound = encodeWav(Float32Array.from(samples), speechSampleRate);
  return { sound, startsSeconds, endsSeconds };
}

function formatTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 23);
}

/** As Whisper with speakers writes them. */
function renderCaptions(starts: readonly number[], ends: readonly number[]): string {
  const captions = turns.map(({ speaker, text }, index) => {
    const times = [starts[index] ?? 0, ends[index] ?? 0].map(formatTime).join(" --> ");
    return `${times}\n<v ${speaker}>${text}\n`;
  });
  return `WEBVTT\n\n${captions.join("\n")}`;
}

function renderNotes(title: string, starts: readonly number[]): string {
  const clock = (seconds: number): string => `00:${String(Math.floor(seconds)).padStart(2, "0")}`;
  return `---
people:
  - { name: Maya Chen, role: host }
  - { name: Robert Hale, role: guest, url: "https://hale.example" }
---
# ${title}

Maya talks to Robert about [the Amiga](https://amiga.example/fonts) and letters.

## Chapters

00:00 Welcome
${clock(starts[2] ?? 0)} Unicode

#fonts
`;
}

/** Beside this process, which is the other host that the command asks. */
async function runStation(folder: string, args: readonly string[]): Promise<void> {
  const command = [join(repositoryPath, "src/publish/command/main.ts"), ...args];
  const words = ["--import", "tsx", ...command, "--public", `${folder}/public`];
  const env = { ...process.env, npm_lifecycle_event: "station", INIT_CWD: folder };
  await promisify(execFile)(process.execPath, words, { cwd: repositoryPath, env });
}

function serve(site: string): Promise<StaticServer> {
  const policy = readFileSync(join(site, "_headers"), "utf8");
  const findHeaders = createHostHeaders(parseSoundHosts(policy));
  return startStaticServer(site, "/", ({ url = "/" }, response) => {
    const path = new URL(url, "http://host").pathname.slice(1);
    for (const [name, value] of Object.entries(findHeaders(path))) response.setHeader(name, value);
    return false;
  });
}
