import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadLibrary } from "#publish/site/load-library.ts";
import { createMp3 } from "../../support/create-mp3.ts";
import { smallWav } from "../../support/create-wav.ts";
import { readEpisode } from "../../support/read-published.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";
import { startSoundHost, type SoundHost, type SoundHostOptions } from "../../support/sound-host.ts";
import { isolateTemporaryFiles, readTree } from "../../support/temporary-folder.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/sounds");
/** A little more than ten minutes at 64 kbit/s: five megabytes. */
const longSound = createMp3([{ kilobits: 64, count: 23_000 }]);
const captions = `WEBVTT

00:00.100 --> 00:00.900
<v Maya>Welcome to the show.

00:01.000 --> 00:01.900
<v Robert Hale>I drew Topaz.
`;
const showNotes = `# Deep Pixel 83 (June 8, 2025)

00:00 Intro
00:01 Fonts
`;

async function startHost(options: SoundHostOptions): Promise<SoundHost> {
  const host = await startSoundHost(options);
  onTestFinished(host.close);
  return host;
}

const listTemporaryFiles = isolateTemporaryFiles();

const listDownloads = (): string[] =>
  listTemporaryFiles().filter((name) => name.startsWith("station-download-"));

describe("station add, a sound on another host", () => {
  it("measures it by byte ranges and leaves it where it is", async () => {
    const host = await startHost({ files: { "/ep12.mp3": longSound }, isReadable: true });
    const folder = createShowFolder({ "notes.md": showNotes, "notes.vtt": captions });
    const add = ["add", "notes.md", `${host.origin}/ep12.mp3?a=1`, "--allow-http"];
    const first = await runStation(folder, add);
    expect([first.exitCode, first.errors]).toEqual([0, ""]);
    expect(first.output).toContain(`The sound stays at ${host.origin}/ep12.mp3?a=1`);
    expect(first.output).not.toContain("silent");
    const { audio, peaks, silences, transcript, stories, people } = readEpisode(folder);
    expect(audio).toMatchObject({
      file: "audio.mp3",
      type: "audio/mpeg",
      bytes: longSound.length,
      url: `${host.origin}/ep12.mp3?a=1`,
      isReadable: true,
    });
    // 23 000 frames of 1152 samples at 44.1 kHz.
    expect(audio.durationMs).toBeGreaterThan(600_000);
    expect(audio.durationMs).toBeLessThan(601_500);
    expect([peaks, silences]).toEqual(["", []]);
    expect(transcript.map(({ cues }) => cues[0]?.startMs)).toEqual([100, 1000]);
    expect(people?.map(({ name }) => name)).toEqual(["Maya", "Robert Hale"]);
    expect(stories.map(({ startMs }) => startMs)).toEqual([0, 1000]);
    expect(host.requests.every((request) => request.includes("bytes="))).toBe(true);
    expect(host.requests.length).toBeLessThan(6);
    expect(readdirSync(join(folder, "public/episodes/2025-06-08")).toSorted()).toEqual([
      "episode.json",
      "notes.md",
    ]);
    const before = readTree(folder);
    expect((await runStation(folder, add)).output).toContain("Nothing has changed");
    expect(readTree(folder)).toEqual(before);
  });

  it("finds the length of a sound whose index stands at its end", async () => {
    const files = { "/short.m4a": readFileSync(join(fixtures, "short.m4a")) };
    const host = await startHost({ files });
    const folder = createShowFolder();
    const sound = `${host.origin}/short.m4a`;
    const { exitCode } = await runStation(folder, ["add", "notes.md", sound, "--allow-http"]);
    expect(exitCode).toBe(0);
    const { audio } = readEpisode(folder);
    expect([audio.file, audio.type, audio.isReadable]).toEqual([
      "audio.m4a",
      "audio/mp4",
      undefined,
    ]);
    expect(audio.durationMs).toBeGreaterThan(700);
  });

  it("takes notes for notes until it has listened, and throws away what it downloaded", async () => {
    const host = await startHost({ files: { "/a.wav": smallWav } });
    const folder = createShowFolder();
    const add = ["add", "notes.md", `${host.origin}/a.wav`, "--allow-http"];
    const unheard = await runStation(folder, add);
    expect([unheard.exitCode, readEpisode(folder).transcript]).toEqual([0, []]);
    expect(unheard.output).toMatch(/Warning: .* say --listen/u);
    // Nothing is spoken in this sound: the notes are taken at their word.
    const heard = await runStation(folder, [...add, "--listen", "--force-estimate"]);
    expect([heard.exitCode, heard.errors]).toEqual([0, ""]);
    const episode = readEpisode(folder);
    expect(episode.transcript.length).toBeGreaterThan(0);
    expect(episode.peaks).not.toBe("");
    expect(episode.audio.durationMs).toBe(2000);
    expect(host.requests.at(-1)).toBe("/a.wav whole");
    expect(listDownloads()).toEqual([]);
    expect(existsSync(join(folder, "public/episodes/2025-06-08", episode.audio.file))).toBe(false);
  });

  it("names all hosts that its address leads through, and whether all of them can be read", async () => {
    const cdn = await startHost({ files: { "/ep.mp3": longSound }, isReadable: true });
    // The same host by the name that was typed: another port is another origin.
    const host = await startHost({
      answers: {
        "/go": (_, response) => response.writeHead(302, { Location: `${cdn.origin}/ep.mp3` }).end(),
      },
    });
    const folder = createShowFolder();
    const sound = `${host.origin}/go`;
    await runStation(folder, ["add", "notes.md", sound, "--allow-http"]);
    expect(readEpisode(folder).audio).toMatchObject({
      url: sound,
      origins: [host.origin, cdn.origin],
    });
    expect(readEpisode(folder).audio.isReadable).toBeUndefined();
  });

  it("asks before one sound takes the place of another", async () => {
    const files = { "/a.mp3": longSound, "/b.mp3": longSound };
    const host = await startHost({ files });
    const folder = createShowFolder();
    const add = (sound: string, ...more: string[]) =>
      runStation(folder, ["add", "notes.md", `${host.origin}${sound}`, "--allow-http", ...more]);
    expect((await add("/a.mp3")).exitCode).toBe(0);
    const refused = await add("/b.mp3");
    expect([refused.exitCode, refused.errors]).toEqual([1, expect.stringContaining("--replace")]);
    expect((await add("/b.mp3", "--replace")).exitCode).toBe(0);
    const local = ["add", "notes.md", "audio.wav", "--force-estimate"];
    expect((await runStation(folder, local)).exitCode).toBe(1);
    expect((await runStation(folder, [...local, "--replace"])).exitCode).toBe(0);
    expect(readEpisode(folder).audio.url).toBeUndefined();
  });
});

describe("station.json with soundUrl", () => {
  it("puts published sounds elsewhere, and leaves those that are elsewhere already", async () => {
    const host = await startHost({ files: { "/a.mp3": longSound } });
    const station = {
      version: 1,
      title: "Show",
      description: "A show.",
      host: "Me",
      language: "en",
      soundUrl: "https://sounds.example.org/show/",
    };
    const folder = createShowFolder({
      "public/station.json": JSON.stringify(station),
      "second.md": smallNotes.replace("2025/6/8", "2025/6/9"),
    });
    await runStation(folder, ["add", "notes.md", "audio.wav", "--force-estimate"]);
    await runStation(folder, ["add", "second.md", `${host.origin}/a.mp3`, "--allow-http"]);
    const path = join(folder, "public");
    const { episodes } = await loadLibrary({ path, shownPath: "public" });
    const { file } = readEpisode(folder).audio;
    expect(episodes.map(({ audio }) => audio.url)).toEqual([
      `${host.origin}/a.mp3`,
      `https://sounds.example.org/show/2025-06-08/${file}`,
    ]);
  });
});
