import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import type { SoundChunk } from "./level-meter.ts";
import { readPcmStream } from "./read-pcm-stream.ts";
import type { EncodedSound } from "./sound-decoder.ts";
import type { SoundFormat } from "./sound-format.ts";

/** The demuxer is named, so that a file which looks like a playlist opens no other file. */
const demuxers: Readonly<Record<SoundFormat["decoder"], string>> = {
  mp3: "mp3",
  m4a: "mov",
  aac: "aac",
  oga: "ogg",
  opus: "ogg",
  wav: "wav",
  flac: "flac",
};
const safeFlags = "-nostdin -v error -protocol_whitelist file".split(" ");
/** AU: its header holds rate and channels, and it needs no length in advance. */
const outputFlags = "-map 0:a:0 -map_metadata -1 -c:a pcm_f32be -f au pipe:1".split(" ");
/** Enough of what it says for one sentence; a damaged file can make thousands of lines. */
const longestWords = 4096;

/** Tells whether ffmpeg can be run here. */
export async function hasFfmpeg(): Promise<boolean> {
  const child = spawn("ffmpeg", ["-version"], { stdio: "ignore", windowsHide: true });
  try {
    const [exitCode] = await once(child, "close");
    return exitCode === 0;
  } catch {
    return false;
  }
}

/** Decodes with ffmpeg, which runs beside this process and ends with it. */
export async function* decodeWithFfmpeg(sound: EncodedSound): AsyncGenerator<SoundChunk> {
  const { signal } = sound;
  signal.throwIfAborted();
  // A group of its own: Ctrl+C in the terminal reaches only us, and we end it.
  const child = spawn("ffmpeg", listArguments(sound), {
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const ended = waitForEnd(child);
  const stop = (): void => void child.kill("SIGKILL");
  signal.addEventListener("abort", stop, { once: true });
  try {
    yield* readPcmStream(child.stdout);
    const { exitCode, words } = await ended;
    signal.throwIfAborted();
    if (exitCode !== 0) throw new Error(words || `ffmpeg ended with ${exitCode}`);
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
    await ended;
  }
}

function listArguments({ path, format }: EncodedSound): readonly string[] {
  // The prefix keeps names like `-x.mp3` and `http:x.mp3` names of files.
  const input = ["-f", demuxers[format.decoder], "-i", `file:${path}`];
  return [...safeFlags, ...input, ...outputFlags];
}

interface FfmpegEnd {
  readonly exitCode: number | null;
  /** The last line that it said. */
  readonly words: string;
}

async function waitForEnd(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<FfmpegEnd> {
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-longestWords);
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ exitCode: null, words: error.message }));
    child.once("close", (exitCode) =>
      resolve({ exitCode, words: words.trim().split("\n").at(-1) ?? "" }),
    );
  });
}
