import { join } from "node:path";
import {
  episodeFormat,
  renderEpisodeFile,
  type EpisodeFile,
  type EpisodeFileInput,
} from "#core/files/episode-file.ts";
import { checkInputFile } from "../faults/check-input-file.ts";
import { inputLimits } from "../faults/input-limits.ts";
import { commandName, PublishError, type PublishFault } from "../faults/publish-error.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { loadNotes, type LoadedNotes } from "../notes/load-notes.ts";
import { findSilences } from "../sound/find-silences.ts";
import { loadSound, type Sound } from "../sound/load-sound.ts";
import { prepareSound } from "../sound/prepare-sound.ts";
import { readMediaTags } from "../sound/read-media-tags.ts";
import type { TextAnchor } from "../timing/cues/text-anchor.ts";
import { loadSpokenText, type SpokenText } from "../transcript/load-spoken-text.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";
import { createEpisodeFile, type EpisodeContent } from "./create-episode-file.ts";
import { createReporter, type ProduceOptions } from "./create-reporter.ts";
import type { EpisodeRequest, PublishedEpisode } from "./episode-request.ts";
import { findIdentity, type EpisodeIdentity } from "./find-identity.ts";
import { findPictures } from "./find-pictures.ts";
import { findSameSound } from "./find-same-sound.ts";
import { listLengthFaults } from "./list-length-faults.ts";
import { listLateChapters, listLostPins } from "./list-warnings.ts";
import { findKnownTimes, type EarlierTimes } from "./find-known-times.ts";
import { loadStoryNames } from "./load-story-names.ts";
import type { StationStage } from "./measure-progress.ts";
import { loadFeedFields, loadPublishedEpisode } from "./published-episode.ts";
import { publishFolder } from "./publish-folder.ts";
import { createSoundName } from "./sound-name.ts";
import { timeSpokenText } from "./time-spoken-text.ts";
import type { EpisodeFolder } from "./write-episode-folder.ts";

/** What is known before the sound is heard. */
interface EpisodeSources extends LoadedNotes, EarlierTimes {
  readonly request: EpisodeRequest;
  readonly identity: EpisodeIdentity;
  readonly path: string;
  readonly shownPath: string;
  readonly text: SpokenText;
  /** What stands there with the same sound. */
  readonly published: EpisodeFile | undefined;
}

/** What is known then. */
interface HeardEpisode extends EpisodeSources {
  readonly sound: Sound;
  readonly content: EpisodeContent;
  readonly heardShare?: number | undefined;
  readonly timingWarnings: readonly PublishFault[];
}

type Report = (stage: StationStage, share: number) => Promise<void>;

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
  const sources = await readSources(request);
  const { audioFile, fixesSound } = request;
  const prepared = await prepareSound(audioFile, { fixes: fixesSound, signal: options.signal });
  try {
    const isCopy = prepared.file.path !== audioFile.path;
    const own = { ...request, audioFile: prepared.file, ...(isCopy && { given: audioFile }) };
    const warnings = [...sources.warnings, ...prepared.warnings];
    return await produceFrom({ ...sources, request: own, warnings }, options);
  } finally {
    await prepared.dispose();
  }
}

async function produceFrom(
  sources: EpisodeSources,
  options: ProduceOptions,
): Promise<PublishedEpisode> {
  const { text, pins, request } = sources;
  // What a sidecar says is checked by ear, and pins may put it in doubt.
  const listens =
    text.paragraphs.length > 0 &&
    (request.listensFor !== "nothing" || (text.sidecar !== undefined && pins.length > 0));
  const report = createReporter(options, listens);
  const sound = await loadSound(request.audioFile, {
    signal: options.signal,
    listens,
    decoder: request.decoder,
    report: (share) => report("decode", share),
  });
  const warnings = [...sources.warnings, ...listLengthFaults(sound, request.audioFile)];
  const heard = await hearEpisode({ ...sources, warnings }, sound, report);
  await report("write", 0);
  return finishEpisode(heard, options.signal);
}

async function readSources(request: EpisodeRequest): Promise<EpisodeSources> {
  const { notesFile, audioFile, publicFolder, spoken } = request;
  await restoreEpisodes(publicFolder);
  const loaded = await loadNotes(notesFile);
  // Before anything opens it: a pipe would be waited for.
  await checkInputFile(audioFile, inputLimits.soundBytes);
  const identity = await identify(request, loaded);
  const path = join(publicFolder.path, "episodes", identity.id);
  const text =
    request.spokenText ?? (await loadSpokenText(loaded.notes, spoken, identity.language));
  const paragraphs = text.paragraphs.map((paragraph) => paragraph.text);
  const published = await loadPublishedEpisode(path, audioFile.path);
  return {
    ...loaded,
    ...findKnownTimes(published, paragraphs, request),
    published,
    request,
    identity,
    path,
    shownPath: join(publicFolder.shownPath, "episodes", identity.id),
    text,
  };
}

async function identify(
  { notesFile, audioFile, identity: flags }: EpisodeRequest,
  { notes }: LoadedNotes,
): Promise<EpisodeIdentity> {
  const files = notesFile ? [notesFile, audioFile] : [audioFile];
  return findIdentity({
    flags,
    notes,
    names: files.map(({ shownPath }) => shownPath),
    media: await readMediaTags(audioFile.path),
    where: (notesFile ?? audioFile).shownPath,
    today: new Date().toISOString().slice(0, 10),
  });
}

async function hearEpisode(
  sources: EpisodeSources,
  sound: Sound,
  report: Report,
): Promise<HeardEpisode> {
  const { request, notes, identity, text, known, pins } = sources;
  checkPins(pins, sound.durationMs);
  const silences = findSilences(sound.levels).map(
    ([startMs, endMs]) => [startMs, Math.min(endMs, sound.durationMs)] as const,
  );
  const { warnings, heardShare, ...timed } = await timeSpokenText(
    { text, isAbout: notes.isAbout, chapters: notes.chapters },
    { ...sound, silences, shownPath: request.audioFile.shownPath },
    { ...(known && { known }), pins, report },
  );
  const names = await loadStoryNames(request.publicFolder);
  const pictures = await findPictures(notes, request.notesFile?.path);
  // A copy is another file than the one that is published, and must not have its name.
  const publishedName = request.given ? undefined : sources.published?.audio.file;
  const soundName = publishedName ?? (await createSoundName(request.audioFile.path, sound.format));
  const content = { identity, notes, names, sound, soundName, silences, ...timed, pictures };
  return { ...sources, sound, content, heardShare, timingWarnings: warnings };
}

async function finishEpisode(heard: HeardEpisode, signal: AbortSignal): Promise<PublishedEpisode> {
  const { request, notes, identity, path, shownPath, text, sound, content } = heard;
  const { notesFile, audioFile, publicFolder, replaces } = request;
  const folder: EpisodeFolder = {
    path,
    shownPath,
    episode: await renderKept(path, createEpisodeFile(content), identity),
    notesPath: notesFile?.path,
    audioPath: audioFile.path,
    givenAudioPath: request.given?.path,
    audioFile: content.soundName,
    pictures: [...content.pictures.values()],
  };
  // What readers will check is checked here first.
  const episode = parseJsonFile(episodeFormat, {
    shownPath: join(shownPath, "episode.json"),
    text: folder.episode,
  });
  const { isChanged, warnings } = await publishFolder(folder, episode, { replaces, signal });
  const { source } = content;
  const where = notesFile?.shownPath ?? "";
  return {
    episode,
    shownPath,
    ...(source !== "none" && text.sidecar && { sidecar: text.sidecar.shownPath }),
    script: source,
    heardShare: heard.heardShare,
    isChanged,
    loudness: sound.loudness,
    warnings: [
      ...heard.warnings,
      ...heard.timingWarnings,
      ...listLateChapters(notes.chapters, sound.durationMs, where),
      ...listLostPins(heard.lostPins, shownPath),
      ...warnings,
      ...(isChanged ? await findSameSound(folder, publicFolder) : []),
    ],
  };
}

/** With what the episode file that stands there says to feeds. */
async function renderKept(
  path: string,
  episode: EpisodeFileInput,
  { number, season }: EpisodeIdentity,
): Promise<string> {
  const said = {
    ...(season !== undefined && { season }),
    ...(number !== undefined && { number }),
  };
  return renderEpisodeFile({ ...episode, ...(await loadFeedFields(path)), ...said });
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
