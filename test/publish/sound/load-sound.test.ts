import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { hasFfmpeg } from "#publish/sound/decode-with-ffmpeg.ts";
import { findSilences } from "#publish/sound/find-silences.ts";
import { loadSound, type LoadSoundOptions, type Sound } from "#publish/sound/load-sound.ts";
import { measurePeaks } from "#publish/sound/measure-peaks.ts";
import { createWav, smallWav } from "../../support/create-wav.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const { signal } = new AbortController();

function write(bytes: Uint8Array, name = "sound"): string {
  const path = join(createTemporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

function load(path: string, options: Partial<LoadSoundOptions> = {}): Promise<Sound> {
  return loadSound({ path, shownPath: "sound" }, { signal, ...options });
}

/** Puts a program in the place of ffmpeg, or nothing. */
function replaceFfmpeg(script?: string): void {
  const folder = createTemporaryFolder();
  if (script !== undefined) {
    writeFileSync(join(folder, "ffmpeg"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "ffmpeg"), 0o755);
  }
  const rest = script === undefined ? "" : `${delimiter}${process.env["PATH"] ?? ""}`;
  vi.stubEnv("PATH", `${folder}${rest}`);
  onTestFinished(() => void vi.unstubAllEnvs());
}

const answersVersion = '[ "$1" = "-version" ] && exit 0';

describe("loadSound", () => {
  it("reads type, size, length, levels and loudness from the file itself", async () => {
    const sound = await load(write(smallWav));
    expect(sound).toMatchObject({
      format: { extension: "wav", mediaType: "audio/wav" },
      sizeBytes: smallWav.length,
      durationMs: 2000,
    });
    expect(sound.levels).toHaveLength(200);
    expect(sound.levels[10]).toBeCloseTo(0.5 / Math.SQRT2, 3);
    expect(sound.loudness.peakDbfs).toBeCloseTo(-6.02, 1);
  });

  it("believes the decoded sound when the header claims another length", async () => {
    // The header says 2 s, the file ends after half of it.
    const half = smallWav.slice(0, 44 + (smallWav.length - 44) / 2);
    expect((await load(write(half))).durationMs).toBe(1000);
  });

  it("tells how far it is, up to the end", async () => {
    const shares: number[] = [];
    await load(write(smallWav), {
      report: (share) => {
        shares.push(share);
        return Promise.resolve();
      },
    });
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it("stops when it is told to", async () => {
    const stopped = load(write(smallWav), { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow("aborted");
  });
});

describe("loadSound, which decoder", () => {
  it("takes the built-in one where there is no ffmpeg", async () => {
    replaceFfmpeg();
    expect((await load(write(smallWav))).durationMs).toBe(2000);
  });

  it("BAD: no-ffmpeg, where it is asked for", async () => {
    replaceFfmpeg();
    const loading = load(write(smallWav), { decoder: "ffmpeg" });
    await expect(loading).rejects.toMatchObject({ code: "no-ffmpeg" });
  });

  it("takes the built-in one for what ffmpeg cannot begin", async () => {
    replaceFfmpeg(`${answersVersion}; echo "Decoder not found" >&2; exit 1`);
    expect((await load(write(smallWav))).durationMs).toBe(2000);
  });

  it("BAD: damaged-audio quotes what ffmpeg said", async () => {
    replaceFfmpeg(`${answersVersion}; echo "Invalid data found" >&2; exit 1`);
    const loading = load(write(smallWav), { decoder: "ffmpeg" });
    await expect(loading).rejects.toMatchObject({
      code: "damaged-audio",
      faults: [{ quoted: "Invalid data found" }],
    });
  });

  it("gives ffmpeg the name of the file as one argument that is no address", async () => {
    const log = join(createTemporaryFolder(), "log");
    replaceFfmpeg(`${answersVersion}; printf '%s\\n' "$@" > "${log}"; exit 1`);
    const path = write(smallWav, "http: $(x).wav");
    await load(path).catch(() => undefined);
    const typed = readFileSync(log, "utf8").split("\n");
    expect(typed).toContain(`file:${path}`);
    expect(typed).toEqual(expect.arrayContaining(["-protocol_whitelist", "file"]));
  });

  it("ends ffmpeg when it is stopped", async () => {
    const alive = join(createTemporaryFolder(), "alive");
    replaceFfmpeg(`${answersVersion}; echo $$ > "${alive}"; exec sleep 60`);
    const stop = new AbortController();
    const loading = load(write(smallWav), { signal: stop.signal }).catch(String);
    while (!existsSync(alive) || readFileSync(alive, "utf8") === "") await setTimeout(10);
    stop.abort();
    expect(await loading).toContain("aborted");
    const pid = Number(readFileSync(alive, "utf8"));
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});

// A machine without ffmpeg has nothing to compare.
describe.runIf(await hasFfmpeg())("loadSound, both decoders", () => {
  const sample = fileURLToPath(
    new URL("../../../public/episodes/2025-06-08/audio.mp3", import.meta.url),
  );

  it("measure the same length, peaks and pauses", async () => {
    const [ours, theirs] = [
      await load(sample, { decoder: "builtin" }),
      await load(sample, { decoder: "ffmpeg" }),
    ];
    expect(theirs.durationMs).toBe(ours.durationMs);
    expect(findSilences(theirs.levels)).toEqual(findSilences(ours.levels));
    const ownPeaks = measurePeaks(ours.levels);
    measurePeaks(theirs.levels).forEach((peak, index) => {
      expect(peak).toBeCloseTo(ownPeaks[index] ?? 0, 4);
    });
    expect(theirs.loudness.integratedLufs).toBeCloseTo(ours.loudness.integratedLufs ?? 0, 3);
  });

  it.each(["-x.wav", "http:x.wav", "%d.wav", "来 生'.wav"])(
    "read a file named %s",
    async (name) => {
      const path = write(smallWav, name);
      expect((await load(path, { decoder: "ffmpeg" })).durationMs).toBe(2000);
      expect((await load(path, { decoder: "builtin" })).durationMs).toBe(2000);
    },
  );

  it.each(["ffmpeg", "builtin"] as const)("find a damaged file at fault: %s", async (decoder) => {
    const loading = load(write(createWav([])), { decoder });
    await expect(loading).rejects.toMatchObject({ code: "damaged-audio" });
  });
});
