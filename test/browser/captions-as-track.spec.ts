import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { parseVtt } from "#publish/timing/sidecar/parse-vtt.ts";
import { captionCases, type CaptionCase } from "../support/caption-cases.ts";
import { expect, test } from "./station-test.ts";

/** A cue as a browser has it. */
interface TrackCue {
  readonly startMs: number;
  readonly endMs: number;
  /** As it is read: without tags and reading aids. */
  readonly text: string;
  readonly stamps: readonly string[];
}

test("captions are read as the browser's own <track> reads them", async ({ page }) => {
  const server = createServer(({ url = "/" }, response) => {
    const found = captionCases[Number(/^\/cases\/(\d+)$/u.exec(url)?.[1] ?? NaN)];
    response.setHeader("Content-Type", found ? "text/vtt" : "text/html");
    response.end(found?.source ?? "<!doctype html><link rel=icon href=data:><video></video>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has one.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const read = await page.evaluate(readByTracks, captionCases.length);
  server.close();
  const shown = (cues: readonly TrackCue[]): string => JSON.stringify(cues, undefined, 1);
  for (const [index, one] of captionCases.entries()) {
    expect.soft(shown(readByParser(one)), one.name).toBe(shown(read[index] ?? []));
  }
  expect(read.flat().length).toBeGreaterThan(captionCases.length);
});

/** In the order in which a browser shows them: https://html.spec.whatwg.org/#text-track-cue-order */
function readByParser({ source }: CaptionCase): TrackCue[] {
  return parseVtt(source)
    .captions.map(({ startMs, endMs = 0, text, words }) => ({
      startMs,
      endMs,
      text,
      stamps: words.map(([start, end]) => text.slice(start, end)),
    }))
    .toSorted((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
}

/** Runs in the page. */
async function readByTracks(count: number): Promise<TrackCue[][]> {
  const video = document.querySelector("video");
  if (!video) throw new Error("no video");
  const load = async (index: number): Promise<TrackCue[]> => {
    const track = document.createElement("track");
    track.src = `/cases/${index}`;
    video.append(track);
    track.track.mode = "hidden";
    await new Promise((resolve) => {
      track.addEventListener("load", resolve);
      track.addEventListener("error", resolve);
    });
    return [...(track.track.cues ?? [])].map((cue) => {
      const html = cue instanceof VTTCue ? cue.getCueAsHTML() : new DocumentFragment();
      const { text, stamps } = readHtml(html);
      return { startMs: toMs(cue.startTime), endMs: toMs(cue.endTime), text, stamps };
    });
  };
  const toMs = (seconds: number): number => Math.round(seconds * 1000);
  // Times inside are instructions between the texts; a piece with letters behind one is a word.
  const readHtml = (html: DocumentFragment): Pick<TrackCue, "text" | "stamps"> => {
    for (const aid of html.querySelectorAll("rt")) aid.remove();
    const walker = document.createTreeWalker(
      html,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_PROCESSING_INSTRUCTION,
    );
    const pieces = [""];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof ProcessingInstruction) pieces.push("");
      else pieces[pieces.length - 1] += node.textContent ?? "";
    }
    const words = pieces
      .map((piece) => piece.trim())
      .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
    return { text: pieces.join(""), stamps: pieces.length === 1 ? [] : words };
  };
  return Promise.all(Array.from({ length: count }, (_, index) => load(index)));
}
