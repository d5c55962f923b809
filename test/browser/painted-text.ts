import type { Page } from "@playwright/test";
import { expectElement } from "./episode-page.ts";
import { at, type SpokenText } from "./published-episode.ts";
import { expect } from "./station-test.ts";

/** What is painted at one moment. */
export interface PaintSample {
  /** The audio element's `currentTime` in the same task. */
  readonly seconds: number;
  /** The same in the frame before: on a busy machine the task may come late. */
  readonly frameSeconds: number;
  /** By the names that were asked for. */
  readonly spans: Readonly<Record<string, readonly PaintedSpan[]>>;
}

/** A painted stretch of a paragraph. */
export interface PaintedSpan {
  readonly text: string;
  readonly paragraphText: string;
  /** Offset in the paragraph's text. */
  readonly start: number;
}

/** Reads sound and paint together, once after each of some frames. */
export async function samplePaint(
  page: Page,
  names: readonly string[],
  frames: number,
): Promise<PaintSample[]> {
  await expectElement(page);
  return page.evaluate(recordPaint, { names, frames });
}

/** The page's side of it, which knows nothing but its argument. */
export async function recordPaint({
  names,
  frames,
}: {
  readonly names: readonly string[];
  readonly frames: number;
}): Promise<PaintSample[]> {
  const readSpan = (range: AbstractRange): PaintedSpan => {
    const paragraph = range.startContainer.parentElement?.closest("p");
    if (!paragraph || !(range instanceof Range)) throw new Error("painted outside of a text");
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return {
      text: range.toString(),
      paragraphText: paragraph.textContent,
      start: before.toString().length,
    };
  };
  const audio = document.querySelector("audio");
  if (!audio) throw new Error("there is no audio element");
  const samples: PaintSample[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    // A task after the frame's callbacks: what the frame has painted is there to be read.
    const frameSeconds = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const inFrame = audio.currentTime;
        setTimeout(() => resolve(inFrame));
      });
    });
    const spans = names.map((name) => [name, [...(CSS.highlights.get(name) ?? [])].map(readSpan)]);
    samples.push({
      seconds: audio.currentTime,
      frameSeconds,
      spans: Object.fromEntries(spans),
    });
  }
  return samples;
}

/** What is painted under a name now. */
export async function readPainted(page: Page, name: string): Promise<readonly PaintedSpan[]> {
  const sample = at(await samplePaint(page, [name], 1), 0);
  return sample.spans[name] ?? [];
}

/** The texts that come to be painted under a name. */
export async function expectPainted(
  page: Page,
  name: string,
  texts: readonly string[],
): Promise<void> {
  await expect
    .poll(async () => (await readPainted(page, name)).map(({ text }) => text))
    .toEqual(texts);
}

/** True when a span is a spoken text at its very place. */
export function isSpan(span: PaintedSpan | undefined, spoken: SpokenText | undefined): boolean {
  return (
    span?.text === spoken?.text &&
    span?.start === spoken?.start &&
    span?.paragraphText === spoken?.paragraphText
  );
}
