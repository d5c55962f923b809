import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { claimMp3Length } from "#publish/sound/header/claim-mp3-length.ts";
import { fixMp3, readMp3Content } from "#publish/sound/header/fix-mp3.ts";
import { claimWavLength } from "#publish/sound/header/wav-content.ts";
import { soundCases } from "../support/sound-cases.ts";
import { expect, test } from "./station-test.ts";

const fixed = soundCases
  .filter(({ decoder }) => decoder === "mp3")
  .map(({ name, decoder, bytes }) => ({
    name,
    decoder,
    bytes: Buffer.from(fixMp3(bytes)),
    seconds: readMp3Content(bytes).seconds,
  }));
const files = [...soundCases, ...fixed];

const server = createServer(({ url = "/", headers }, response) => {
  const file = files[Number(/^\/sounds\/(\d+)$/u.exec(url)?.[1] ?? NaN)];
  if (!file) {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><link rel=icon href=data:>");
    return;
  }
  const first = Number(/^bytes=(\d+)-/u.exec(headers.range ?? "")?.[1] ?? 0);
  const { length } = file.bytes;
  response.writeHead(206, {
    "Content-Type": file.decoder === "mp3" ? "audio/mpeg" : "audio/wav",
    "Accept-Ranges": "bytes",
    "Content-Range": `bytes ${first}-${length - 1}/${length}`,
    "Content-Length": length - first,
  });
  response.end(file.bytes.subarray(first));
});

test.beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
test.afterAll(() => {
  server.close();
});

test("sound is taken to be as long as its header claims, and as it is when that is mended", async ({
  page,
}) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has one.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const durations = await page.evaluate(readDurations, files.length);
  for (const [index, { name, decoder, bytes }] of soundCases.entries()) {
    const claimed = decoder === "mp3" ? claimMp3Length(bytes) : claimWavLength(bytes);
    expect.soft(claimed, `${decoder} ${name}`).toBeCloseTo(durations[index] ?? 0, 1);
  }
  for (const [index, { name, seconds }] of fixed.entries()) {
    const duration = durations[soundCases.length + index] ?? 0;
    expect.soft(Math.abs(duration - seconds), `mended mp3 ${name}`).toBeLessThan(0.05);
  }
  // Played from the middle a sound ends when it should, if the middle is where it should be.
  const middle = await page.evaluate(
    playFromMiddle,
    fixed.flatMap(({ name }, index) => (name.includes("quiet") ? [soundCases.length + index] : [])),
  );
  expect(middle.length).toBeGreaterThan(2);
  for (const { duration, ended } of middle) expect(Math.abs(ended - duration)).toBeLessThan(0.3);
});

/** Runs in the page; all at a time. */
async function readDurations(count: number): Promise<number[]> {
  const load = async (index: number): Promise<number> => {
    const audio = new Audio(`/sounds/${index}`);
    await new Promise((resolve, reject) => {
      audio.addEventListener("loadedmetadata", resolve);
      audio.addEventListener("error", () => {
        reject(new Error(`${index}: ${audio.error?.message}`));
      });
    });
    return audio.duration;
  };
  const durations: number[] = [];
  for (let index = 0; index < count; index += 1) durations.push(await load(index));
  return durations;
}

/** Runs in the page. */
async function playFromMiddle(
  indexes: readonly number[],
): Promise<{ readonly duration: number; readonly ended: number }[]> {
  const play = async (index: number) => {
    const audio = new Audio(`/sounds/${index}`);
    audio.muted = true;
    const wait = async (name: string): Promise<unknown> =>
      new Promise((resolve) => {
        audio.addEventListener(name, resolve, { once: true });
      });
    const loaded = wait("canplay");
    audio.load();
    await loaded;
    const sought = wait("seeked");
    audio.currentTime = audio.duration * 0.5;
    await sought;
    audio.playbackRate = 8;
    const over = wait("ended");
    await audio.play();
    await over;
    return { duration: audio.duration, ended: audio.currentTime };
  };
  return Promise.all(indexes.map((index) => play(index)));
}
