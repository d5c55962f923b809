import { describe, expect, it } from "vitest";
import { createProgressView } from "#publish/command/show-progress.ts";

function createStream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe("createProgressView", () => {
  it("shows bar, stage and time left on a terminal, and takes them away at the end", () => {
    let nowMs = 0;
    const stream = createStream(true);
    const view = createProgressView(stream, () => nowMs);
    nowMs = 5000;
    view.show({ stage: "tune", done: 0.5 });
    view.close();
    expect(stream.written).toEqual([
      `\r\u001B[K${"█".repeat(12)}${"░".repeat(12)} tuning in to the voice, 0:05 left`,
      "\r\u001B[K",
    ]);
  });

  it("is not steered by the name of a pair", () => {
    const stream = createStream(true);
    const view = createProgressView(stream, () => 0);
    const name = "a\u001B[2J\u202Eb";
    view.show({ number: 1, count: 2, name, state: "read", done: 0.5 });
    view.note(name);
    expect(stream.written[0]?.replace("\r\u001B[K", "")).toMatch(/^[^\p{Cc}\p{Bidi_C}]+$/u);
    expect(stream.written.at(-1)).toBe(`${String.raw`a\u001b[2J\u202eb`}\n`);
  });

  it("does not guess the time left in the first second", () => {
    let nowMs = 0;
    const stream = createStream(true);
    const view = createProgressView(stream, () => nowMs);
    nowMs = 900;
    view.show({ stage: "decode", done: 0.5 });
    expect(stream.written[0]).toMatch(/ decoding the sound$/u);
  });

  it("shows no more than ten lines a second", () => {
    let nowMs = 0;
    const stream = createStream(true);
    const view = createProgressView(stream, () => nowMs);
    for (nowMs = 0; nowMs < 1000; nowMs += 10) view.show({ stage: "read", done: nowMs / 1000 });
    expect(stream.written).toHaveLength(10);
  });

  it("writes one plain line per stage elsewhere", () => {
    const stream = createStream(false);
    const view = createProgressView(stream, () => 0);
    for (const done of [0, 0.2, 0.4]) view.show({ stage: "read", done });
    view.show({ stage: "match", done: 0.5 });
    view.close();
    expect(stream.written).toEqual(["reading the notes out …\n", "finding the words …\n"]);
  });
});

describe("createProgressView, a folder", () => {
  const pair = { number: 3, count: 12, name: "2025-06-08" } as const;

  it("names the pair on a terminal, with the time left for all", () => {
    let nowMs = 0;
    const stream = createStream(true);
    const view = createProgressView(stream, () => nowMs);
    nowMs = 10_000;
    view.show({ ...pair, state: "match", done: 0.2 });
    expect(stream.written[0]).toMatch(/░ 3 of 12 · 2025-06-08 finding the words, 0:40 left$/u);
  });

  it("writes one plain line per pair that is done elsewhere", () => {
    const stream = createStream(false);
    const view = createProgressView(stream, () => 0);
    view.show({ ...pair, state: "match", done: 0.2 });
    view.show({ ...pair, state: "published", done: 0.25 });
    expect(stream.written).toEqual(["3 of 12 · 2025-06-08 published\n"]);
  });

  it("writes a sentence that stays, in place of the bar", () => {
    const stream = createStream(true);
    const view = createProgressView(stream, () => 0);
    view.show({ ...pair, state: "match", done: 0.2 });
    view.note("a.md: is wrong");
    expect(stream.written.slice(1)).toEqual(["\r\u001B[K", "a.md: is wrong\n"]);
  });
});
