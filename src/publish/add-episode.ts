import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { episodeFileSchema, renderEpisodeFile, type EpisodeFile } from "#core/episode-file.ts";
import { isEpisodeId } from "#core/episode-id.ts";
import { comparePublished } from "./compare-published.ts";
import { createEpisodeFile } from "./create-episode-file.ts";
import { findSilences } from "./find-silences.ts";
import type { InputFile } from "./input-file.ts";
import { loadNotes } from "./load-notes.ts";
import { loadSound } from "./load-sound.ts";
import type { Loudness } from "./measure-loudness.ts";
import {
  createProgressMeasure,
  type StationProgress,
  type StationStage,
} from "./measure-progress.ts";
import { commandName, type AddArguments } from "./parse-arguments.ts";
import { parseJsonFile } from "./parse-json-file.ts";
import { PublishError, type PublishFault } from "./publish-error.ts";
import { readTextFile } from "./read-text-file.ts";
import type { FolderProgress } from "./show-progress.ts";
import { timeCues } from "./time-cues.ts";
import { writeEpisodeFolder, type EpisodeFolder } from "./write-episode-folder.ts";

/** Where the command stands, and how it is stopped. */
export interface CommandPlace {
  /** Typed paths are relative to this folder. */
  readonly workingFolder: string;
  /** Used when no `--public` is given. */
  readonly publicFolder: InputFile;
  /** How this program is started: the pairs of a folder are worked on by others like it. */
  readonly program: readonly string[];
  readonly signal: AbortSignal;
  /** Told often how far the work is. */
  readonly onProgress?: (progress: StationProgress | FolderProgress) => void;
  /** Told at once what cannot wait for the report. */
  readonly onNotice?: (sentence: string) => void;
}

/** What was published. */
export interface AddResult {
  readonly episode: EpisodeFile;
  /** The folder as the publisher knows it. */
  readonly place: string;
  /** False when the same episode stood there already; nothing was written then. */
  readonly isChanged: boolean;
  readonly loudness: Loudness;
  readonly warnings: readonly PublishFault[];
}

/**
 * Publishes an episode: `<public>/episodes/<id>/` with notes, sound and episode file. The
 * same input always gives the same bytes, and nothing is written when they stand there.
 *
 * @throws PublishError
 */
export async function addEpisode(args: AddArguments, at: CommandPlace): Promise<AddResult> {
  const toInput = (place: string): InputFile => ({ path: resolve(at.workingFolder, place), place });
  const notesFile = toInput(args.notes);
  const audioFile = toInput(args.audio);
  const { notes, warnings } = await loadNotes(notesFile);
  const id = checkId(args.id ?? notes.date);
  const timelineFile = args.timeline === undefined ? undefined : toInput(args.timeline);
  const timeline = timelineFile && {
    place: timelineFile.place,
    text: await readTextFile(timelineFile),
  };
  const listens = timelineFile === undefined && !args.forcesEstimate;
  const report = createReporter(at, listens);
  const sound = await loadSound(audioFile, {
    signal: at.signal,
    listens,
    decoder: args.decoder,
    report: (share) => report("decode", share),
  });
  const silences = findSilences(sound.levels).map(
    ([startMs, endMs]) => [startMs, Math.min(endMs, sound.durationMs)] as const,
  );
  const timed = await timeCues(
    notes.paragraphs.map(({ text }) => text),
    { ...sound, silences, place: audioFile.place },
    { timeline, report },
  );
  const text = renderEpisodeFile(createEpisodeFile({ id, notes, sound, silences, ...timed }));
  const publicFolder =
    args.publicFolder === undefined ? at.publicFolder : toInput(args.publicFolder);
  const folder: EpisodeFolder = {
    path: join(publicFolder.path, "episodes", id),
    place: join(publicFolder.place, "episodes", id),
    episode: text,
    notesPath: notesFile.path,
    audioPath: audioFile.path,
    audioFile: `audio.${sound.format.extension}`,
  };
  // What readers will check is checked here first.
  const episode = parseJsonFile(episodeFileSchema, {
    place: join(folder.place, "episode.json"),
    text,
  });
  await report("write", 0);
  const isChanged = await publish(folder, episode, { replaces: args.replaces, signal: at.signal });
  return { episode, place: folder.place, isChanged, loudness: sound.loudness, warnings };
}

/** Passes progress on, and lets signals in while the processor is busy. */
function createReporter(
  { signal, onProgress }: CommandPlace,
  listens: boolean,
): (stage: StationStage, share: number) => Promise<void> {
  const measure = createProgressMeasure(listens);
  return async (stage, share) => {
    onProgress?.(measure(stage, share));
    await setImmediate();
    signal.throwIfAborted();
  };
}

function checkId(id: string): string {
  if (isEpisodeId(id)) return id;
  throw new PublishError({ code: "bad-id", place: commandName, quoted: id });
}

interface PublishOptions {
  readonly replaces: boolean;
  readonly signal: AbortSignal;
}

async function publish(
  folder: EpisodeFolder,
  episode: EpisodeFile,
  { replaces, signal }: PublishOptions,
): Promise<boolean> {
  const { place } = folder;
  const published = await comparePublished(folder, episode);
  if (published.state === "unchanged") return false;
  if (published.state === "taken" && !replaces) {
    const { title: expected } = episode;
    throw new PublishError({ code: "id-taken", place, quoted: published.title, expected });
  }
  if (published.state === "better-timed" && !replaces) {
    throw new PublishError({ code: "times-lost", place, quoted: "" });
  }
  await writeEpisodeFolder(folder, signal);
  return true;
}
