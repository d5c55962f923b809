import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWav } from "../support/create-wav.ts";
import { createShowFolder, runStation, smallNotes } from "../support/run-station.ts";

/** A run of the command, and what stood in `public/` before. */
export interface CommandCase {
  readonly name: string;
  /** Runs that came before it. */
  readonly before: readonly (readonly string[])[];
  readonly args: readonly string[];
}

// Estimated: what is listened to takes seconds, and is written in the same way.
const add = ["add", "notes.md", "audio.wav", "--force-estimate"];

/** Every way in which the command writes. */
export const commandCases: readonly CommandCase[] = [
  { name: "a first episode", before: [], args: add },
  { name: "changed notes", before: [["add", "old.md", ...add.slice(2)]], args: add },
  {
    name: "another sound",
    before: [add],
    args: ["add", "notes.md", "other.wav", "--force-estimate", "--replace"],
  },
  {
    name: "pinned words",
    before: [add],
    args: ["retime", "2025-06-08", "--fix", "0:00.6=AI来了"],
  },
];

/** A folder in which each case was made once, so that a try is a copy. */
export interface Workshop {
  /** A fresh folder as it stands before the run. */
  open(command: CommandCase): string;
  /** What stands in `public/` before and after an undisturbed run. */
  readStates(command: CommandCase): { readonly before: Contents; readonly after: Contents };
  readonly close: () => void;
}

/** Files with what they hold, by path. */
export type Contents = Readonly<Record<string, string>>;

/** Runs each case once without trouble. */
export async function createWorkshop(): Promise<Workshop> {
  const removals: (() => void)[] = [];
  const root = mkdtempSync(join(tmpdir(), "station-fuzz-"));
  const states = new Map<CommandCase, { folder: string; before: Contents; after: Contents }>();
  for (const command of commandCases) {
    const folder = createShowFolder(
      {
        "old.md": smallNotes.replace("再见", "回头见").replace("#谷歌\n", ""),
        "other.wav": createWav([{ seconds: 2.5, tone: 0.4 }]),
        // A file of the publisher's own, which is carried over.
        ...(command.before.length > 0 && { "public/episodes/2025-06-08/picture.txt": "mine" }),
      },
      (remove) => removals.push(remove),
    );
    for (const args of command.before) await runWell(folder, args);
    const kept = join(root, String(states.size));
    cpSync(folder, kept, { recursive: true });
    const before = readContents(join(folder, "public"));
    await runWell(folder, command.args);
    states.set(command, { folder: kept, before, after: readContents(join(folder, "public")) });
  }
  const find = (command: CommandCase) => {
    const state = states.get(command);
    if (!state) throw new Error(`there is no case ${command.name}`);
    return state;
  };
  return {
    open: (command) => {
      const folder = mkdtempSync(join(root, "try-"));
      cpSync(find(command).folder, folder, { recursive: true });
      return folder;
    },
    readStates: find,
    close: () => {
      for (const remove of removals) remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function runWell(folder: string, args: readonly string[]): Promise<void> {
  const { exitCode, errors } = await runStation(folder, args);
  if (exitCode !== 0) throw new Error(errors);
}

/** What stands below a folder, folders too: nothing may be left of a run, not even an empty one. */
export function readContents(folder: string): Contents {
  return Object.fromEntries(
    readEntries(folder)
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        const content = entry.isFile() ? readFileSync(path, "base64") : "folder";
        return [path.slice(folder.length + 1), content];
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/** What readers of a site see: nothing that begins with a dot. */
export function listVisible(contents: Contents): Contents {
  return Object.fromEntries(
    Object.entries(contents).filter(
      ([path]) => !path.split("/").some((part) => part.startsWith(".")),
    ),
  );
}
