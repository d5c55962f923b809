import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { createStation } from "../support/create-library.ts";
import { smallWav } from "../support/create-wav.ts";
import { renderSmallTimeline, runStation, smallNotes } from "../support/run-station.ts";
import { readTree } from "../support/temporary-folder.ts";
import { createFuzzer } from "./fuzzer.ts";

/** What may stand where a file is looked for. */
const kinds: Readonly<Record<string, (path: string) => void>> = {
  "a pipe": (path) => execFileSync("mkfifo", [path]),
  "a folder": (path) => mkdirSync(path),
  "a device": (path) => symlinkSync("/dev/zero", path),
  "a link to itself": (path) => symlinkSync(basename(path), path),
  "a link to nothing": (path) => symlinkSync("lost", path),
  "a link to the folder around it": (path) => symlinkSync(".", path),
  "an empty file": (path) => writeFileSync(path, ""),
  "a file without end of brackets": (path) => writeFileSync(path, "[".repeat(80_000)),
};

const published = "public/episodes/2025-06-08";
const add = ["add", "notes.md", "audio.wav", "--force-estimate", "--decoder", "builtin"];
/** Those that neither listen nor start processes: hundreds of tries take some seconds. */
const commands: readonly (readonly string[])[] = [
  add,
  add,
  [...add, "--timeline", "times.json"],
  [...add, "--transcript", "times.json"],
  ["list"],
  ["book", "2025-06-08", "--out", "out.epub"],
  ["rename", "2025-06-08", "other"],
  ["remove", "2025-06-08", "--yes"],
  ["init", "--yes", "--replace"],
];
const places = [
  "notes.md",
  "audio.wav",
  "audio.vtt",
  "times.json",
  "own.png",
  "out.epub",
  "public",
  "public/station.json",
  "public/cover.png",
  "public/episodes",
  published,
  ...["episode.json", "notes.md", "own.png", "more.txt", "sound"].map((name) =>
    join(published, name),
  ),
];

const files: Readonly<Record<string, string | Uint8Array>> = {
  "notes.md": `---\ncover: own.png\n---\n${smallNotes}`,
  "audio.wav": smallWav,
  "times.json": renderSmallTimeline(),
  "own.png": "a picture",
  "public/station.json": JSON.stringify(createStation({ cover: "cover.png" })),
  "public/cover.png": "a cover",
};

/** How long the work may take; on a busy machine more than it ever does. */
const mostMs = 20_000;

let home = "";

async function prepare(): Promise<() => void> {
  home = mkdtempSync(join(tmpdir(), "station-"));
  const show = join(home, "show");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(show, name)), { recursive: true });
    writeFileSync(join(show, name), content);
  }
  const { errors } = await runStation(show, add);
  if (errors !== "") throw new Error(errors);
  return () => rmSync(home, { recursive: true, force: true });
}

/** No files where files are expected: a sentence, and nothing changed, or the work is done. */
export const oddFileFuzzer = createFuzzer({
  name: "odd-files",
  title: "pipes, folders and devices in place of files",
  tries: 80,
  input: fc.record({
    command: fc.constantFrom(...commands),
    place: fc.constantFrom(...places),
    kind: fc.constantFrom(...Object.keys(kinds)),
  }),
  prepare,
  attempt: async ({ command, place, kind }) => {
    const folder = join(home, "try");
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(home, "show"), folder, { recursive: true });
    const path = place.endsWith("/sound") ? findSound(folder) : join(folder, place);
    rmSync(path, { recursive: true, force: true });
    kinds[kind]?.(path);
    const before = readTree(folder);
    const problem = await findProblem(folder, { command, path, before });
    return problem && `${command.join(" ")}, with ${kind} at ${place}: ${problem}`;
  },
});

function findSound(folder: string): string {
  const names = readdirSync(join(folder, published));
  return join(folder, published, names.find((name) => name.endsWith(".wav")) ?? "");
}

interface Trial {
  readonly command: readonly string[];
  readonly path: string;
  readonly before: ReadonlyMap<string, string>;
}

async function findProblem(
  folder: string,
  { command, path, before }: Trial,
): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), mostMs);
  });
  const result = await Promise.race([runStation(folder, command), late]);
  clearTimeout(timer);
  if (!result) {
    releaseReader(path);
    return `it is at work after ${mostMs} ms`;
  }
  const { exitCode, errors } = result;
  if (exitCode === 0) return undefined;
  const isSaid = /^[^\n:]+(?::\d+)?: [^\n]+ — [^\n]+\n/u.test(errors);
  if (!isSaid || /^\s*at /mu.test(errors)) return `it says: ${JSON.stringify(errors)}`;
  return isDeepStrictEqual(readTree(folder), before) ? undefined : "something was changed";
}

/** Who waits for a pipe is woken, or this process would never end. */
function releaseReader(path: string): void {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch {
    // It was no pipe, or nobody waits.
  }
}
