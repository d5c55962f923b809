import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { timelineFormat, type TimelineSentence } from "#publish/timing/sidecar/timeline-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";

/** A recording whose exact times are known from its synthesis. */
export interface PracticeRecording {
  readonly name: string;
  readonly audioPath: string;
  readonly sentences: readonly TimelineSentence[];
}

const ownFolder = fileURLToPath(new URL("../fixtures/alignment/", import.meta.url));

/** The recordings of a folder; our own few ones when none is given. */
export function listPracticeRecordings(folder = ownFolder): PracticeRecording[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mp3"))
    .map((name) => name.slice(0, -".mp3".length))
    .filter((name) => existsSync(join(folder, `${name}.timeline.json`)))
    .toSorted()
    .map((name) => loadPracticeRecording(name, folder));
}

/** Loads one recording. */
export function loadPracticeRecording(name: string, folder = ownFolder): PracticeRecording {
  const shownPath = join(folder, `${name}.timeline.json`);
  const { sentences } = parseJsonFile(timelineFormat, {
    shownPath,
    text: readFileSync(shownPath, "utf8"),
  });
  return { name, audioPath: join(folder, `${name}.mp3`), sentences };
}

/** Notes that hold the sentences, five to a paragraph. */
export function renderPracticeNotes(texts: readonly string[]): string {
  const paragraphs = texts.map((text, index) => (index % 5 === 4 ? `${text}\n\n` : text)).join("");
  return `# 练习 2025/6/8\n\n${paragraphs.trim()}\n\n#AI\n`;
}
