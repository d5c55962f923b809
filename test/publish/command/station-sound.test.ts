import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSoundDecoder } from "#publish/sound/create-sound-decoder.ts";
import { findSoundFormat } from "#publish/sound/sound-format.ts";
import { createAdts, createVideo } from "../../support/create-aac.ts";
import { createShowFolder, runStation } from "../../support/run-station.ts";
import { soundCases } from "../../support/sound-cases.ts";
import { isolateTemporaryFiles } from "../../support/temporary-folder.ts";

const add = (sound: string, ...flags: string[]): string[] => [
  "add",
  "notes.md",
  sound,
  "--force-estimate",
  "--decoder",
  "builtin",
  ...flags,
];

const published = "public/episodes/2025-06-08";

function findSound(name: string): Buffer {
  return soundCases.find((one) => one.name === name)?.bytes ?? Buffer.alloc(0);
}

/** All samples of an mp3. */
async function decodeMp3(path: string): Promise<Buffer> {
  const format = findSoundFormat("MPEG", "MPEG 2 Layer 3");
  if (!format) throw new Error("there are mp3s");
  const { signal } = new AbortController();
  const decode = await createSoundDecoder("builtin");
  const chunks: Buffer[] = [];
  for await (const chunk of decode({
    path,
    format,
    channelCount: 1,
    sampleRate: undefined,
    signal,
  })) {
    const [samples] = chunk.channelData;
    if (samples) chunks.push(Buffer.from(samples.slice().buffer));
  }
  return Buffer.concat(chunks);
}

/** The bytes of the sound that is published. */
function readPublished(folder: string): Buffer {
  const { audio } = JSON.parse(readFileSync(join(folder, published, "episode.json"), "utf8"));
  return readFileSync(join(folder, published, audio.file));
}

const listTemporaryFiles = isolateTemporaryFiles();

const listCopies = (): string[] =>
  listTemporaryFiles().filter((name) => name.startsWith("station-sound-"));

describe("station add, sound whose length browsers misjudge", () => {
  it.each([
    ["truncated", "44.3 s", "22.1 s"],
    ["that is quiet first", "24.6 s", "15.5 s"],
    ["with junk behind", "51.0 s", "44.3 s"],
  ])("says both lengths of an mp3 %s, and mends them in a copy", async (name, quoted, expected) => {
    const bytes = findSound(name);
    const folder = createShowFolder({ "a.mp3": bytes });
    const first = await runStation(folder, add("a.mp3"));
    expect(first.exitCode).toBe(0);
    expect(first.output).toContain(
      `Warning: a.mp3: browsers take it to be ${quoted} long, but ${expected} are in it: seeking lands wrong — run the command again with --fix-sound`,
    );
    const second = await runStation(folder, add("a.mp3", "--fix-sound"));
    expect(second.output).toContain(
      "Warning: a.mp3: it was published as a copy with a new index in its header",
    );
    expect(second.output).not.toContain("browsers take it");
    expect(readFileSync(join(folder, "a.mp3")).equals(bytes)).toBe(true);
    const own = await decodeMp3(join(folder, "a.mp3"));
    writeFileSync(join(folder, "copy.mp3"), readPublished(folder));
    const copied = await decodeMp3(join(folder, "copy.mp3"));
    // A frame that is cut off in the middle is not in the copy.
    expect(own.subarray(0, copied.length).equals(copied)).toBe(true);
    expect(own.length - copied.length).toBeLessThanOrEqual(1152 * 4);
    const third = await runStation(folder, add("a.mp3", "--fix-sound"));
    expect(third.output).toContain("Nothing has changed");
    expect(listCopies()).toEqual([]);
  });

  it("leaves a sound alone whose header is right", async () => {
    const folder = createShowFolder();
    const { output } = await runStation(folder, add("audio.wav", "--fix-sound"));
    expect(output).not.toContain("Warning");
    expect(readPublished(folder).equals(readFileSync(join(folder, "audio.wav")))).toBe(true);
  });

  it("puts a bare AAC stream into an m4a", async () => {
    const folder = createShowFolder({ "a.aac": createAdts(200, 100) });
    const first = await runStation(folder, add("a.aac"));
    expect(first.output).toMatch(
      /a\.aac: browsers take it to be [\d.]+ s long, but 4\.6 s are in it/u,
    );
    const second = await runStation(folder, add("a.aac", "--fix-sound"));
    expect(second.output).toContain("a copy with an m4a around it");
    expect(second.output).not.toContain("browsers take it");
    expect(readdirSync(join(folder, published)).join(" ")).toMatch(/audio-[0-9a-f]{16}\.m4a/u);
  });
});

describe("station add, a video", () => {
  it("takes the sound as it is and says that it left the pictures out", async () => {
    const video = await createVideo(3);
    const folder = createShowFolder({ "a.mp4": video });
    const { exitCode, output } = await runStation(folder, add("a.mp4"));
    expect(exitCode).toBe(0);
    expect(output).toContain(
      "Warning: a.mp4: it is a video: its picture track was left out, its sound was taken as it is",
    );
    const sound = readPublished(folder);
    expect(sound.length).toBeLessThan(4000);
    expect(sound.includes("vide")).toBe(false);
    expect((await runStation(folder, add("a.mp4"))).output).toContain("Nothing has changed");
    expect(listCopies()).toEqual([]);
  });
});
