import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { episodeFormat } from "#core/files/episode-file.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { runStation } from "../support/run-station.ts";

/** Files of a show, and how it is published. */
export interface FuzzedShow {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  /** How long the work may take; on a busy machine more than it ever does. */
  readonly mostMs: number;
}

/**
 * Publishes a show into an empty folder and says what is wrong with the outcome: it must be
 * published soundly, or not at all with a sentence for each fault.
 */
export async function checkPublishing(
  folder: string,
  { files, args, mostMs }: FuzzedShow,
): Promise<string | undefined> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  // A place of its own for what is only needed for a while.
  const copiesFolder = `${folder}-copies`;
  mkdirSync(copiesFolder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = copiesFolder;
  const startMs = performance.now();
  const { exitCode, errors } = await runStation(folder, args).finally(() => {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
  });
  const tookMs = performance.now() - startMs;
  if (tookMs > mostMs) return `it took ${Math.round(tookMs)} ms`;
  const copies = readdirSync(copiesFolder);
  rmSync(copiesFolder, { recursive: true, force: true });
  if (copies.length > 0) return `a copy of the sound was left: ${copies.join(", ")}`;
  return exitCode === 0 ? checkPublished(folder) : checkRefused(folder, errors);
}

function checkRefused(folder: string, errors: string): string | undefined {
  if (existsSync(join(folder, "public"))) return "a folder was left though nothing was published";
  const lines = errors.split("\n").slice(0, -1);
  const isRaw = lines.some((line) => /^\s*at |^\w*Error\b/u.test(line));
  const isSentence = lines.length > 0 && lines.every((line) => /^[^:]+(?::\d+)?: .+$/u.test(line));
  return isSentence && !isRaw ? undefined : `it says: ${JSON.stringify(errors)}`;
}

function checkPublished(folder: string): string | undefined {
  const episodes = join(folder, "public/episodes");
  const names = readdirSync(episodes);
  const [name = ""] = names;
  if (names.length !== 1) return `it wrote ${names.join(", ")}`;
  const text = readFileSync(join(episodes, name, "episode.json"), "utf8");
  const result = parseFile(episodeFormat, JSON.parse(text));
  if (!result.ok) return `its file is wrong: ${result.fault.message}`;
  const { audio, transcript } = result.value;
  let lastMs = 0;
  for (const { startMs, endMs, text: said } of transcript.flatMap(({ cues }) => cues)) {
    const isInside = startMs >= lastMs && endMs >= startMs && endMs <= audio.durationMs;
    if (!isInside) return `“${said}” is spoken from ${startMs} to ${endMs} ms`;
    lastMs = startMs;
  }
  return undefined;
}
