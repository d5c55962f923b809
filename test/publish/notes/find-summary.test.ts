import { describe, expect, it } from "vitest";
import type { NotesBlock } from "#core/files/notes-file.ts";
import { findSummary } from "#publish/notes/find-summary.ts";

const cue = { text: "Welcome back.", startMs: 0, endMs: 900, keywords: [], words: [] };
const say = (text: string, startMs?: number): NotesBlock => ({
  type: "paragraph",
  runs: [{ text, ...(startMs !== undefined && { startMs }) }],
});
const summarise = (...blocks: NotesBlock[]): string =>
  findSummary({
    teasers: [],
    notes: { blocks, links: [] },
    transcript: [{ story: 0, cues: [cue] }],
  });

describe("findSummary", () => {
  it("is the first paragraph of notes that says something", () => {
    const blocks: NotesBlock[] = [
      say("Links:"),
      say("00:07 The copper wire", 7000),
      say("#telephone #linden"),
      { type: "heading", level: 2, runs: [{ text: "What it is about" }] },
      say("Robert on how a small town\nwired itself."),
    ];
    expect(summarise(...blocks)).toBe("Robert on how a small town wired itself.");
  });

  it("ends with a sentence where the paragraph is long", () => {
    const text = "一个小镇自己架起了电话。".repeat(30);
    expect(summarise(say(text))).toMatch(/^(?:一个小镇自己架起了电话。){13}$/u);
  });

  it("is what is said first where nothing is written", () => {
    expect(summarise()).toBe("Welcome back.");
  });
});
