import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { smallWav } from "../support/create-wav.ts";
import { smallNotes } from "../support/run-station.ts";
import { checkPublishing } from "./check-publishing.ts";
import { corruptText } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";

const marks = [
  "[",
  "](",
  "![",
  "*",
  "**",
  "_",
  "`",
  "~~",
  "<",
  "<!--",
  ">",
  "#",
  "- ",
  "1. ",
  "|",
  "\\",
  "&",
  '"',
  ", ",
  '," "',
  "((",
  "\u202E",
  "\u0301",
  "\u200B",
  "\0",
  "\t",
  "👩‍👩‍👧",
  "字",
  "#a ",
  "\n#a",
];
const pieces = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "[x]: http://a\n[x][x]",
  "| a | b |\n|---|---|\n| c | d |",
  "---\ntitle: x\n---",
  "&#0;&#xD800;&#x110000;",
  "\u001B[31m\u0007",
  "../../etc/passwd",
  "#AI #ai ＃AI",
  "**a **b** c**",
  "00:00 Intro\n1:02:03 Ende",
];

/** Something hostile, said once or up to thousands of times. */
const attack = fc.oneof(
  fc.tuple(fc.constantFrom(...marks), fc.nat(12)).map(([mark, power]) => mark.repeat(2 ** power)),
  fc.constantFrom(...pieces),
  fc.string({ unit: "binary", maxLength: 80 }),
);

/** Puts something at the start or end of a line of the notes, or on a line of its own. */
const attacked = fc
  .tuple(
    attack,
    fc.nat(smallNotes.split("\n").length - 1),
    fc.constantFrom("before", "behind", "alone"),
  )
  .map(([what, line, place]) => {
    const lines = smallNotes.split("\n");
    const own = lines[line] ?? "";
    if (place === "alone") return lines.toSpliced(line, 0, "", what, "").join("\n");
    return lines.with(line, place === "before" ? what + own : own + what).join("\n");
  });

let folder = "";

/** Notes that mean harm: nothing but sentences, or an episode. */
export const hostileNotesFuzzer = createFuzzer({
  name: "notes",
  title: "hostile notes",
  tries: 60,
  input: fc.oneof(
    { weight: 3, arbitrary: attacked },
    { weight: 1, arbitrary: corruptText(smallNotes) },
  ),
  prepare: () => {
    folder = mkdtempSync(join(tmpdir(), "station-"));
    return Promise.resolve(() => {
      rmSync(folder, { recursive: true, force: true });
    });
  },
  attempt: (notes) =>
    checkPublishing(folder, {
      files: { "notes.md": notes, "audio.wav": smallWav },
      args: ["add", "notes.md", "audio.wav", "--force-estimate", "--decoder", "builtin"],
      mostMs: 20_000,
    }),
});
