import { describe, expect, it } from "vitest";
import { createProgressView } from "#publish/show-progress.ts";

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
    view.show("tune", 1);
    view.close();
    expect(stream.written).toEqual([
      `\r\u001B[K${"█".repeat(12)}${"░".repeat(12)} tuning in to the voice, 0:05 left`,
      "\r\u001B[K",
    ]);
  });

  it("shows no more than ten lines a second", () => {
    let nowMs = 0;
    const stream = createStream(true);
    const view = createProgressView(stream, () => nowMs);
    for (nowMs = 0; nowMs < 1000; nowMs += 10) view.show("read", nowMs / 1000);
    expect(stream.written).toHaveLength(10);
  });

  it("writes one plain line per stage elsewhere", () => {
    const stream = createStream(false);
    const view = createProgressView(stream, () => 0);
    for (const share of [0, 0.5, 1]) view.show("read", share);
    view.show("match", 0);
    view.close();
    expect(stream.written).toEqual(["reading the notes out …\n", "finding the words …\n"]);
  });
});
