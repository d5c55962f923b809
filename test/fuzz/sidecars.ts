import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { smallWav } from "../support/create-wav.ts";
import { renderSrt, renderTranscript, renderVtt } from "../support/render-captions.ts";
import { renderSmallTimeline, smallNotes } from "../support/run-station.ts";
import { checkPublishing } from "./check-publishing.ts";
import { corruptJson, corruptText } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";

const cues = [
  { text: "大家好。", startMs: 100, endMs: 400 },
  {
    text: "AI来了，谷歌也来了！",
    startMs: 500,
    endMs: 1500,
    words: [
      [0, 2, 500],
      [4, 5, 900],
    ],
  },
  { text: "再见。", startMs: 1600, endMs: 1900 },
];
const rolling = `WEBVTT\nKind: captions\n\n00:00.100 --> 00:00.500\n大家好。\n\n00:00.500 --> 00:01.600 align:start\n大家好。\nAI<00:00.700><c>来了，</c>谷歌也来了！\n\n00:01.600 --> 00:01.900\nAI来了，谷歌也来了！\n<v 何夕>再见。</v>\n`;

const texts = [renderVtt(cues), renderSrt(cues), rolling];
const jsons = [renderTranscript(cues), renderSmallTimeline()];

/** Damages lines: some lost, doubled, in another order, with other ends or digits. */
function corruptLines(text: string): fc.Arbitrary<string> {
  const lines = text.split("\n");
  const line = fc.nat(lines.length - 1);
  return fc.oneof(
    line.map((at) => lines.toSpliced(at, 1).join("\n")),
    line.map((at) => lines.toSpliced(at, 0, lines[at] ?? "").join("\n")),
    fc.tuple(line, line).map(([a, b]) =>
      lines
        .with(a, lines[b] ?? "")
        .with(b, lines[a] ?? "")
        .join("\n"),
    ),
    fc.constantFrom("\r\n", "\r", "\n\n", "\n \n", "\u2028", "").map((end) => lines.join(end)),
    fc
      .tuple(
        fc.nat(60),
        fc.constantFrom("9", "0", ":", ".", ",", "-->", "--", "<", "&#x0;", "\0", "\uFEFF"),
      )
      .map(([nth, by]) => replaceNth(text, nth, by)),
  );
}

/** Another sign in place of one digit. */
function replaceNth(text: string, nth: number, by: string): string {
  let count = -1;
  return text.replaceAll(/\d/gu, (digit) => ((count += 1) === nth ? by : digit));
}

let folder = "";

/** Sidecars of every format, damaged: nothing but a sentence, or times in order. */
export const sidecarFuzzer = createFuzzer({
  name: "sidecars",
  title: "mutated captions and timelines",
  tries: 90,
  input: fc.oneof(
    fc.constantFrom(...texts, ...jsons).chain(corruptText),
    fc.constantFrom(...texts).chain(corruptLines),
    fc
      .constantFrom(...texts)
      .chain(corruptLines)
      .chain(corruptLines),
    fc.constantFrom(...jsons).chain(corruptJson),
  ),
  prepare: () => {
    folder = mkdtempSync(join(tmpdir(), "station-"));
    return Promise.resolve(() => {
      rmSync(folder, { recursive: true, force: true });
    });
  },
  attempt: (text) =>
    checkPublishing(folder, {
      files: { "notes.md": smallNotes, "audio.wav": smallWav, "times.txt": text },
      args: [
        "add",
        "notes.md",
        "audio.wav",
        "--timeline",
        "times.txt",
        "--force-estimate",
        "--decoder",
        "builtin",
      ],
      mostMs: 20_000,
    }),
});
