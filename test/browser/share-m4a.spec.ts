import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveReaderFiles } from "#publish/site/derive-reader-files.ts";
import type { StaticServer } from "../support/static-server.ts";
import { listDecodingFaults, probe, readSamples } from "./decode-media.ts";
import { expectEpisodeReady } from "./episode-page.ts";
import { startPolicySite } from "./policy-site.ts";
import { findSentence, publishedEpisode } from "./published-episode.ts";
import { download, findShareSheet } from "./share-sheet.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const folder = mkdtempSync(join(tmpdir(), "share-m4a-"));
const soundPath = join(folder, "audio.m4a");
const sentence = findSentence("百米选手");
const rate = 44_100;
const frame = 1024;
/** Of the sound, in bytes. */
const ranges: number[] = [];
let server: StaticServer;

test.beforeAll(async () => {
  const source = ["-i", "public/episodes/2025-06-08/audio.mp3"];
  // Noise made up by the decoder would differ between two runs of it.
  const codec = ["-c:a", "aac", "-aac_pns", "0", "-b:a", "64k", "-movflags", "+faststart"];
  execFileSync("ffmpeg", ["-v", "error", "-y", ...source, ...codec, soundPath]);
  server = await startPolicySite(serveM4a);
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The real episode with its sound as m4a, by byte ranges. */
function serveM4a({ url = "/", headers }: IncomingMessage, response: ServerResponse): boolean {
  if (url.endsWith("/text.json")) {
    const { durationMs } = publishedEpisode.audio;
    const bytes = readFileSync(soundPath).length;
    const audio = { file: "audio.m4a", type: "audio/mp4", bytes, durationMs };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(deriveReaderFiles({ ...publishedEpisode, audio }).text));
    return true;
  }
  if (!url.endsWith("/audio.m4a")) return false;
  const bytes = readFileSync(soundPath);
  const found = /^bytes=(?<first>\d+)-(?<last>\d*)$/u.exec(headers.range ?? "bytes=0-");
  const { first = "0", last = "" } = found?.groups ?? {};
  const start = Number(first);
  const end = last === "" ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  response.statusCode = 206;
  response.setHeader("content-type", "audio/mp4");
  response.setHeader("accept-ranges", "bytes");
  response.setHeader("content-range", `bytes ${start}-${end}/${bytes.length}`);
  response.setHeader("content-length", end - start + 1);
  if (headers["sec-fetch-dest"] === "empty") ranges.push(end - start + 1);
  response.end(bytes.subarray(start, end + 1));
  return true;
}

/** Where the samples of a clip lie in the whole; -1 where they do not. */
function findOffset(clip: Float32Array, whole: Float32Array): number {
  const probeAt = 6 * frame;
  const expected = Math.round(sentence.startSeconds * rate);
  for (let offset = expected - 8 * frame; offset < expected + 2 * frame; offset += 1) {
    let isSame = true;
    for (let at = probeAt; isSame && at < probeAt + 2000; at += 1) {
      isSame = Math.abs((clip[at] ?? 9) - (whole[offset + at] ?? 0)) < 1e-4;
    }
    if (isSame) return offset;
  }
  return -1;
}

test("a clip of an m4a sound has its very samples, and only their bytes are fetched", async ({
  page,
}) => {
  await page.goto(`${server.url}${episodePath}?t=96`);
  await expectEpisodeReady(page);
  await page.keyboard.press("s");
  const sheet = findShareSheet(page);
  ranges.length = 0;
  const { name, path } = await download(page, sheet.getByRole("button", { name: "保存声音片段" }));
  expect(name).toMatch(/^2025-06-08-这就好比.*\.m4a$/u);
  expect(listDecodingFaults(path)).toBe("");
  const { streams, format } = probe(path);
  expect(streams).toMatchObject([{ codec_name: "aac", sample_rate: "44100" }]);
  expect(format.tags).toMatchObject({ title: sentence.text, artist: "何夕2077" });
  expect(JSON.stringify(format.tags)).toContain(`${episodePath}?t=94.7,99.5`);

  const whole = readSamples(soundPath);
  const clip = readSamples(path);
  const offset = findOffset(clip, whole);
  expect(offset, "the clip is found in the sound").not.toBe(-1);
  const startsAt = sentence.startSeconds * rate;
  expect(startsAt - offset, "it begins before the first word").toBeGreaterThanOrEqual(0);
  expect(startsAt - offset, "by a few frames").toBeLessThanOrEqual(6 * frame);
  expect(Math.abs(offset + clip.length - sentence.endSeconds * rate)).toBeLessThanOrEqual(frame);
  // From the first wanted frame on they are the same.
  const first = Math.floor(startsAt - offset);
  let worst = 0;
  for (let at = first; at < clip.length; at += 1) {
    worst = Math.max(worst, Math.abs((clip[at] ?? 0) - (whole[offset + at] ?? 0)));
  }
  expect(worst).toBeLessThan(1e-4);
  // Its table and a stretch of it, in the large steps in which the reader asks for them.
  const fetched = ranges.reduce((sum, bytes) => sum + bytes, 0);
  expect(fetched).toBeGreaterThan(0);
  expect(fetched).toBeLessThan(readFileSync(soundPath).length / 2);
});
