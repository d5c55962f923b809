import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runStationCommand, type CommandResult } from "#publish/command/station-command.ts";
import { smallWav } from "./create-wav.ts";
import { createTemporaryFolder, type WhenFinished } from "./temporary-folder.ts";

/** Notes that can be published; the third line is their first sentence. */
export const smallNotes = `# 小酒馆 2025/6/8

大家好。**AI**来了，谷歌也来了！

再见。

#AI
#谷歌
`;

/** A folder with `notes.md`, `audio.wav` and further files. */
export function createShowFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  whenFinished?: WhenFinished,
): string {
  const folder = createTemporaryFolder(whenFinished);
  const all = { "notes.md": smallNotes, "audio.wav": smallWav, ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Runs the command in a folder as `npm run station --` would there. */
export function runStation(
  folder: string,
  args: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<CommandResult> {
  return runStationCommand(args, {
    workingFolder: folder,
    publicFolder: { path: join(folder, "public"), shownPath: "public" },
    program: [],
    signal,
  });
}

/** A timeline of the small notes; `change` makes it faulty. */
export function renderSmallTimeline(change: (text: string) => string = (text) => text): string {
  return change(`{
  "version": 1,
  "sentences": [
    { "text": "大家好。", "startMs": 100, "endMs": 400, "words": [[0, 2, 100, 250], [2, 3, 250, 400]] },
    { "text": "AI来了，谷歌也来了！", "startMs": 500, "endMs": 1500,
      "words": [[0, 2, 500, 700], [2, 4, 700, 900], [5, 7, 1200, 1300], [7, 10, 1300, 1500]] },
    { "text": "再见。", "startMs": 1600, "endMs": 1900 }
  ]
}
`);
}
