import { readFileSync } from "node:fs";
import decode from "audio-decode";
import { describe, expect, it } from "vitest";
import type { ByteRange } from "#catalog/fetch-range.ts";
import { readMp3Clip } from "#catalog/sound/read-mp3-clip.ts";
import { divideFrames, findFrameRange } from "#core/share/mp3-clip.ts";
import { renderMp3File } from "#core/share/mp3-file.ts";
import { readMainDataBegin, readMp3Header } from "#core/share/mp3-header.ts";
import { countTagBytes, readMp3Layout } from "#core/share/mp3-layout.ts";

const sound = new Uint8Array(readFileSync("public/episodes/2025-06-08/audio.mp3"));
const tags = { title: "题", artist: "何夕2077", album: "来生情报站", url: "https://x.example/" };
const frameSamples = 1152;

/** Cuts from the bytes of a file, and keeps what was asked for. */
async function cut(bytes: Uint8Array, startSeconds: number, endSeconds: number) {
  const asked: ByteRange[] = [];
  const read = await readMp3Clip(
    async (range) => {
      asked.push(range);
      return bytes.slice(range.start, range.end);
    },
    { startSeconds, endSeconds },
  );
  return { read, asked };
}

/** All frames of the sample, in order. */
const layout = readMp3Layout(sound.subarray(countTagBytes(sound)), countTagBytes(sound));
const frames = divideFrames(sound, layout?.firstFrameOffset ?? 0);

describe("readMp3Clip", () => {
  it.each([
    [94.7, 99.4],
    [0, 2],
    [1.3, 5.05],
    [300.007, 310.123],
    [376, 378.9],
  ])("takes the frames from %f to %f s and a lead of at most 6", async (start, end) => {
    const { read } = await cut(sound, start, end);
    if (!read || !layout) throw new Error("nothing was read");
    const range = findFrameRange(layout, { startSeconds: start, endSeconds: end });
    const wanted = read.clip.frames.slice(read.clip.leadFrames);
    expect(read.clip.leadFrames).toBeLessThanOrEqual(6);
    expect(read.firstFrame).toBe(range.first);
    expect(wanted).toEqual(frames.slice(range.first, range.last + 1));
  });

  it("asks for the head and for these frames, never for the whole file", async () => {
    const { asked } = await cut(sound, 370, 375);
    const bytes = asked.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(asked.length).toBe(2);
    expect(bytes).toBeLessThan(70_000);
  });

  it("leaves no frame without the bytes that it keeps in frames before it", async () => {
    const { read } = await cut(sound, 94.7, 99.4);
    let heldBytes = 0;
    for (const frame of read?.clip.frames ?? []) {
      const header = readMp3Header(frame, 0);
      if (!header) throw new Error("a frame has no header");
      expect(readMainDataBegin(frame, header)).toBeLessThanOrEqual(heldBytes);
      heldBytes = Math.min(511, heldBytes + frame.length - header.mainStart);
    }
  });

  it("finds a file that is none, or ends before the clip", async () => {
    expect((await cut(new Uint8Array(50_000), 1, 2)).read).toBeUndefined();
    expect((await cut(sound, 1000, 1001)).read).toBeUndefined();
  });

  it("reads a file of changing bit rate from its start, to the same frames", async () => {
    const changing = sound.slice();
    const at = String.fromCharCode(...changing.subarray(0, 2000)).indexOf("Info");
    expect(at).toBeGreaterThan(0);
    changing.set(
      Array.from("Xing", (sign) => sign.charCodeAt(0)),
      at,
    );
    const { read, asked } = await cut(changing, 94.7, 96);
    expect(read?.clip).toEqual((await cut(sound, 94.7, 96)).read?.clip);
    expect(asked[1]?.start).toBe(layout?.firstFrameOffset);
    expect(asked.at(-1)?.end).toBeLessThan(1_200_000);
  });
});

describe("renderMp3File", () => {
  it("decodes to the samples of the whole file, and is as long as what was asked for", async () => {
    const startSeconds = 94.7;
    const { read } = await cut(sound, startSeconds, 96.7);
    if (!read) throw new Error("nothing was read");
    const file = renderMp3File({ ...read, range: { startSeconds, endSeconds: 96.7 }, tags });
    const clip = (await decode(file)).channelData[0] ?? new Float32Array();
    const whole = (await decode(sound)).channelData[0] ?? new Float32Array();
    const length = clip.length / 44_100;
    expect(length).toBeGreaterThan(2 - frameSamples / 44_100);
    expect(length).toBeLessThan(2 + (7 * frameSamples) / 44_100);
    // Whatever of both delays this decoder leaves out: the sound is the same at some offset.
    const offset = findOffset(clip, whole, Math.round(startSeconds * 44_100));
    let worst = 0;
    for (let at = 8 * frameSamples; at < clip.length - 2 * frameSamples; at += 1) {
      worst = Math.max(worst, Math.abs((clip[at] ?? 0) - (whole[at + offset] ?? 0)));
    }
    expect(worst).toBeLessThan(1e-4);
  });
});

function findOffset(clip: Float32Array, whole: Float32Array, near: number): number {
  const from = 20_000;
  let best = { offset: near, distance: Infinity };
  for (let offset = near - 9000; offset < near + 9000; offset += 1) {
    let distance = 0;
    for (let at = from; at < from + 400 && distance < best.distance; at += 1) {
      distance += Math.abs((clip[at] ?? 0) - (whole[at + offset] ?? 0));
    }
    if (distance < best.distance) best = { offset, distance };
  }
  return best.offset;
}
