import { join } from "node:path";
import {
  episodeFormat,
  renderEpisodeFile,
  type EpisodeFile,
  type EpisodeFileInput,
} from "#core/files/episode-file.ts";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { comparePublished } from "./compare-published.ts";
import { createReporter, type ProduceOptions } from "./create-reporter.ts";
import { createEpisodeFile } from "./create-episode-file.ts";
import { findSilences } from "../sound/find-silences.ts";
import type { InputFile } from "../faults/input-file.ts";
import { listSentences } from "../timing/cues/list-sentences.ts";
import { listLengthFaults } from "./list-length-faults.ts";
import { loadNotes, type LoadedNotes } from "../notes/load-notes.ts";
import { loadSound } from "../sound/load-sound.ts";
import { prepareSound } from "../sound/prepare-sound.ts";
import { discardDoubtfulTimes } from "../timing/known/discard-doubtful-times.ts";
import type { Loudness } from "../sound/measure-loudness.ts";
import { mergePins, type PinChanges } from "../timing/known/merge-pins.ts";
import { commandName } from "../faults/publish-error.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import { loadFeedFields, loadPublishedEpisode } from "./published-episode.ts";
import { reuseTimes, type ReusedTimes } from "../timing/known/reuse-times.ts";
import type { SoundDecoderName } from "../sound/sound-decoder.ts";
import { loadSidecar, type SidecarInputs } from "../timing/sidecar/load-sidecar.ts";
import type { TextAnchor } from "../timing/cues/text-anchor.ts";
import { timeCues } from "../timing/time-cues.ts";
import { writeEpisodeFolder, type EpisodeFolder } from "./write-episode-folder.ts";

/** The episode to make. */
export interface EpisodeRequest {
  readonly notesFile: InputFile;
  readonly audioFile: InputFile;
  /** The folder's name; the notes' date when not given. */
  readonly id?: string;
  readonly publicFolder: InputFile;
  /** Where known times are looked for. */
  readonly sidecar: SidecarInputs;
  /**
   * What is listened for: what changed since the last time, all, or nothing, so that times
   * are estimated.
   */
  readonly listensFor: "changes" | "all" | "nothing";
  readonly pinChanges: PinChanges;
  /** Whether another show that stands there already may be replaced. */
  readonly replaces: boolean;
  /** Whether a sound whose header misleads browsers is published as a copy with a right one. */
  readonly fixesSound: boolean;
  readonly decoder?: SoundDecoderName;
}

/** What was published. */
export interface PublishedEpisode {
  readonly episode: EpisodeFile;
  /** The folder as the publisher knows it. */
  readonly shownPath: string;
  /** The file that the times come from; undefined where there is none. */
  readonly sidecar?: string;
  /** False when the same episode stood there already; nothing was written then. */
  readonly isChanged: boolean;
  readonly loudness: Loudness;
  readonly warnings: readonly PublishFault[];
}

/**
 * Makes an episode and publishes it: `<public>/episodes/<id>/` with notes, sound and episode
 * file. The same input always gives the same bytes, and nothing is written when they stand
 * there.
 *
 * @throws PublishError
 */
export async function produceEpisode(
  request: EpisodeRequest,
  options: ProduceOptions,
): Promise<PublishedEpisode> {
  const loaded = await loadNotes(request.notesFile);
  checkId(request.id ?? loaded.notes.date);
  const { audioFile, fixesSound } = request;
  const prepared = await prepareSound(audioFile, { fixes: fixesSound, signal: options.signal });
  try {
    const warnings = [...loaded.warnings, ...prepared.warnings];
    const own = { ...request, audioFile: prepared.file };
    return await produceFrom({ notes: loaded.notes, warnings }, own, options);
  } finally {
    await prepared.dispose();
  }
}

async function produceFrom(
  { notes, warnings: earlier }: LoadedNotes,
  request: EpisodeRequest,
  options: ProduceOptions,
): Promise<PublishedEpisode> {
  const { notesFile, audioFile, publicFolder, listensFor } = request;
  const id = request.id ?? notes.date;
  const path = join(publicFolder.path, "episodes", id);
  const shownPath = join(publicFolder.shownPath, "episodes", id);
  const paragraphs = notes.paragraphs.map(({ text }) => text);
  const { known, pins, lostPins } = await loadKnownTimes(path, paragraphs, request);
  const sidecar = await loadSidecar(paragraphs, request.sidecar);
  // What a sidecar says is checked by ear, and pins may put it in doubt.
  const listens = listensFor !== "nothing" || (sidecar !== undefined && pins.length > 0);
  const report = createReporter(options, listens);
  const sound = await loadSound(audioFile, {
    signal: options.signal,
    listens,
    decoder: request.decoder,
    report: (share) => report("decode", share),
  });
  const warnings = [...earlier, ...listLengthFaults(sound, audioFile)];
  checkPins(pins, sound.durationMs);
  const silences = findSilences(sound.levels).map(
    ([startMs, endMs]) => [startMs, Math.min(endMs, sound.durationMs)] as const,
  );
  const timed = await timeCues(
    paragraphs,
    { ...sound, silences, shownPath: audioFile.shownPath },
    { sidecar, ...(known && { known }), pins, report },
  );
  const folder: EpisodeFolder = {
    path,
    shownPath,
    episode: await renderKept(path, createEpisodeFile({ id, notes, sound, silences, ...timed })),
    notesPath: notesFile.path,
    audioPath: audioFile.path,
    audioFile: `audio.${sound.format.extension}`,
  };
  // What readers will check is checked here first.
  const episode = parseJsonFile(episodeFormat, {
    shownPath: join(shownPath, "episode.json"),
    text: folder.episode,
  });
  await report("write", 0);
  const { isChanged, warnings: more } = await publish(folder, episode, {
    replaces: request.replaces,
    signal: options.signal,
  });
  return {
    episode,
    shownPath,
    ...(sidecar && { sidecar: sidecar.shownPath }),
    isChanged,
    loudness: sound.loudness,
    warnings: [...warnings, ...timed.warnings, ...listLostPins(lostPins, shownPath), ...more],
  };
}

function listLostPins(lostPins: readonly string[], where: string): PublishFault[] {
  return lostPins.map((quoted): PublishFault => ({ code: "pin-lost", where, quoted }));
}

/** With what the episode file that stands there says to feeds. */
async function renderKept(path: string, episode: EpisodeFileInput): Promise<string> {
  return renderEpisodeFile({ ...episode, ...(await loadFeedFields(path)) });
}

function checkId(id: string): void {
  if (isEpisodeId(id)) return;
  throw new PublishError({ code: "bad-id", where: commandName, quoted: id });
}

interface EarlierTimes {
  /** Undefined where all is to be found anew. */
  readonly known: ReusedTimes | undefined;
  readonly pins: readonly TextAnchor[];
  readonly lostPins: readonly string[];
}

/** What stands in the folder already: pins always, times where only changes are listened for. */
async function loadKnownTimes(
  path: string,
  paragraphs: readonly string[],
  { audioFile, listensFor, pinChanges }: EpisodeRequest,
): Promise<EarlierTimes> {
  const published = await loadPublishedEpisode(path, audioFile.path);
  const sentences = listSentences(paragraphs);
  const reused = published && reuseTimes(sentences, published);
  const earlierPins = reused?.pins ?? [];
  const pins = mergePins(paragraphs, earlierPins, pinChanges);
  const lostPins = reused?.lostPins ?? [];
  if (listensFor !== "changes" || !reused || reused.source === "estimated") {
    return { known: undefined, pins, lostPins };
  }
  const changed = [
    ...pins.filter((pin) => !earlierPins.includes(pin)),
    ...earlierPins.filter((pin) => !pins.includes(pin)),
  ];
  const cues = discardDoubtfulTimes(sentences, reused.cues, changed);
  return { known: { ...reused, cues }, pins, lostPins };
}

function checkPins(pins: readonly TextAnchor[], durationMs: number): void {
  const late = pins.find(({ ms }) => ms >= durationMs);
  if (!late) return;
  throw new PublishError({
    code: "time-past-end",
    where: commandName,
    quoted: String(late.ms),
    expected: String(durationMs),
  });
}

interface PublishOptions {
  readonly replaces: boolean;
  readonly signal: AbortSignal;
}

async function publish(
  folder: EpisodeFolder,
  episode: EpisodeFile,
  { replaces, signal }: PublishOptions,
): Promise<Pick<PublishedEpisode, "isChanged" | "warnings">> {
  const { shownPath } = folder;
  const published = await comparePublished(folder, episode);
  if (published.state === "unchanged") return { isChanged: false, warnings: [] };
  if (published.state === "taken" && !replaces) {
    const { title: expected } = episode;
    throw new PublishError({
      code: "id-taken",
      where: shownPath,
      quoted: published.title,
      expected,
    });
  }
  if (published.state === "better-timed" && !replaces) {
    throw new PublishError({ code: "times-lost", where: shownPath, quoted: "" });
  }
  await writeEpisodeFolder(folder, signal);
  const isLost = published.state === "sidecar-timed";
  return {
    isChanged: true,
    warnings: isLost ? [{ code: "sidecar-lost", where: shownPath, quoted: "" }] : [],
  };
}
