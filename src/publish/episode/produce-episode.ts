import { join } from "node:path";
import {
  episodeFormat,
  renderEpisodeFile,
  type EpisodeFileInput,
} from "#core/files/episode-file.ts";
import { commandName, PublishError, type PublishFault } from "../faults/publish-error.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { findSilences } from "../sound/find-silences.ts";
import type { IdentifiedSound } from "../sound/identify-sound.ts";
import { loadSound, type Sound } from "../sound/load-sound.ts";
import { prepareSound } from "../sound/prepare-sound.ts";
import type { TextAnchor } from "../timing/cues/text-anchor.ts";
import { createEpisodeFile, type EpisodeContent } from "./create-episode-file.ts";
import { createEpisodeGuid } from "./create-episode-guid.ts";
import { createReporter, type ProduceOptions } from "./create-reporter.ts";
import { nameSound, type EpisodeRequest, type PublishedEpisode } from "./episode-request.ts";
import { findSameSound } from "./find-same-sound.ts";
import { listLengthFaults } from "./list-length-faults.ts";
import { listLateChapters, listLostPins } from "./list-warnings.ts";
import type { StationStage } from "./measure-progress.ts";
import { loadFeedFields } from "./published-episode.ts";
import { readSources, type EpisodeSources } from "./read-sources.ts";
import { publishFolder } from "./publish-folder.ts";
import { createSoundName } from "./sound-name.ts";
import { timeSpokenText } from "./time-spoken-text.ts";
import type { EpisodeFolder } from "./write-episode-folder.ts";

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
  if (!audioFile) return produceFrom(sources, options);
  const prepared = await prepareSound(audioFile, { fixes: fixesSound, signal: options.signal });
  try {
    const isCopy = prepared.file.path !== audioFile.path;
    const own = { ...request, audioFile: prepared.file, ...(isCopy && { given: audioFile }) };
    const warnings = [...sources.warnings, ...prepared.warnings];
    const { identified } = prepared;
    return await produceFrom({ ...sources, request: own, warnings }, { ...options, identified });
  } finally {
    await prepared.dispose();
  }
}

interface PreparedOptions extends ProduceOptions {
  readonly identified?: IdentifiedSound | undefined;
}

async function produceFrom(
  sources: EpisodeSources,
  options: PreparedOptions,
): Promise<PublishedEpisode> {
  const { text, pins, request } = sources;
  // What a sidecar says is checked by ear, and pins may put it in doubt.
  const listens =
    text.paragraphs.length > 0 &&
    (request.listensFor !== "nothing" || (text.sidecar !== undefined && pins.length > 0));
  const report = createReporter(options, listens);
  const sound = await loadRequestedSound(request, { listens, options, report });
  const warnings = [...sources.warnings, ...listLengthFaults(sound, nameSound(request))];
  const heard = await hearEpisode({ ...sources, warnings }, sound, report);
  await report("write", 0);
  return finishEpisode(heard, options.signal);
}

interface LoadingOptions {
  readonly listens: boolean;
  readonly options: PreparedOptions;
  readonly report: Report;
}

/** Of a sound elsewhere that is not listened to, no more is known than what was measured. */
async function loadRequestedSound(
  { audioFile, elsewhere, decoder }: EpisodeRequest,
  { listens, options: { signal, identified }, report }: LoadingOptions,
): Promise<Sound> {
  if (audioFile) {
    return loadSound(audioFile, {
      signal,
      identified,
      listens,
      decoder,
      report: (share) => report("decode", share),
    });
  }
  if (!elsewhere) throw new Error("an episode has a sound");
  const { format, sizeBytes, durationMs } = elsewhere;
  return { format, sizeBytes, durationMs, levels: [], loudness: {} };
}

async function hearEpisode(
  sources: EpisodeSources,
  sound: Sound,
  report: Report,
): Promise<HeardEpisode> {
  const { request, notes, identity, text, known, pins, show, pictures } = sources;
  checkPins(pins, sound.durationMs);
  const silences = findSilences(sound.levels).map(
    ([startMs, endMs]) => [startMs, Math.min(endMs, sound.durationMs)] as const,
  );
  const { warnings, heardShare, ...timed } = await timeSpokenText(
    { text, isAbout: notes.isAbout, chapters: notes.chapters },
    { ...sound, silences, shownPath: nameSound(request) },
    { ...(known && { known }), pins, report },
  );
  const names = show.storyNames ?? {};
  const soundName = await nameFile(sources, sound);
  const { elsewhere } = request;
  const own = { identity, notes, names, sound, soundName, silences, pictures };
  const content = { ...own, ...timed, ...(elsewhere && { elsewhere }) };
  return { ...sources, sound, content, heardShare, timingWarnings: warnings };
}

/** A copy is another file than the one that is published, and must not have its name. */
async function nameFile(
  { request: { audioFile, elsewhere, given }, published }: EpisodeSources,
  { format }: Sound,
): Promise<string> {
  const publishedName = given ? undefined : published?.audio.file;
  if (publishedName !== undefined) return publishedName;
  return audioFile && !elsewhere
    ? createSoundName(audioFile.path, format)
    : `audio.${format.extension}`;
}

async function finishEpisode(heard: HeardEpisode, signal: AbortSignal): Promise<PublishedEpisode> {
  const { request, notes, path, shownPath, text, sound, content } = heard;
  const { notesFile, audioFile, elsewhere, publicFolder, replaces } = request;
  const folder: EpisodeFolder = {
    path,
    shownPath,
    episode: await renderKept(heard, createHeardFile(heard)),
    notesPath: notesFile?.path,
    audioPath: elsewhere ? undefined : audioFile?.path,
    givenAudioPath: request.given?.path,
    audioUrl: elsewhere?.url,
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
    isHeard: audioFile !== undefined,
    loudness: sound.loudness,
    warnings: [
      ...heard.warnings,
      ...heard.timingWarnings,
      ...listLateChapters(notes.chapters, sound.durationMs, where),
      ...listLostPins(heard.lostPins, shownPath),
      ...warnings,
      ...(text.source === "none" && notes.paragraphs.length > 0 && !audioFile
        ? [{ code: "not-listened", where: nameSound(request), quoted: "" } as const]
        : []),
      ...(isChanged && !elsewhere ? await findSameSound(folder, publicFolder) : []),
    ],
  };
}

/** What was heard of a sound elsewhere in an earlier run holds until it is listened to again. */
function createHeardFile({ request, published, content }: HeardEpisode): EpisodeFileInput {
  const file = createEpisodeFile(content);
  if (request.audioFile || !published) return file;
  const { peaks, silences } = published;
  return {
    ...file,
    peaks,
    silences,
    audio: { ...file.audio, durationMs: published.audio.durationMs },
  };
}

/** With what the episode file that stands there says to feeds. */
async function renderKept(
  { request, path, show, identity: { id, number, season }, content }: HeardEpisode,
  episode: EpisodeFileInput,
): Promise<string> {
  const said = {
    ...(season !== undefined && { season }),
    ...(number !== undefined && { number }),
  };
  const sound = request.elsewhere?.url ?? content.soundName;
  const guid = createEpisodeGuid({ id, sound, showGuid: show.guid });
  return renderEpisodeFile({ ...episode, guid, ...(await loadFeedFields(path)), ...said });
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
