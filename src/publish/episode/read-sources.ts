import { join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { checkInputFile } from "../faults/check-input-file.ts";
import { inputLimits } from "../faults/input-limits.ts";
import { loadNotes, type LoadedNotes } from "../notes/load-notes.ts";
import { readMediaTags } from "../sound/read-media-tags.ts";
import { loadSpokenText, type SpokenText } from "../transcript/load-spoken-text.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";
import { checkPublishedFiles } from "./check-published-files.ts";
import { nameSound, type EpisodeRequest } from "./episode-request.ts";
import { findIdentity, type EpisodeIdentity } from "./find-identity.ts";
import { findKnownTimes, type EarlierTimes } from "./find-known-times.ts";
import { findPictures, listLostPictures, type EpisodePictures } from "./find-pictures.ts";
import { loadShowFacts, type ShowFacts } from "./load-show-facts.ts";
import { loadPublishedEpisode } from "./published-episode.ts";

/** What is known before the sound is heard. */
export interface EpisodeSources extends LoadedNotes, EarlierTimes {
  readonly request: EpisodeRequest;
  readonly identity: EpisodeIdentity;
  readonly path: string;
  readonly shownPath: string;
  readonly text: SpokenText;
  readonly show: ShowFacts;
  readonly pictures: EpisodePictures;
  /** What stands there with the same sound. */
  readonly published: EpisodeFile | undefined;
}

/**
 * Reads all that is known before the sound is heard: notes, transcript, and what stands there.
 *
 * @throws PublishError
 */
export async function readSources(request: EpisodeRequest): Promise<EpisodeSources> {
  const { notesFile, audioFile, elsewhere, publicFolder, spoken } = request;
  await restoreEpisodes(publicFolder);
  const loaded = await loadNotes(notesFile);
  // Before anything opens it: a pipe would be waited for.
  if (audioFile) await checkInputFile(audioFile, inputLimits.soundBytes);
  const identity = await identify(request, loaded);
  const path = join(publicFolder.path, "episodes", identity.id);
  const shownPath = join(publicFolder.shownPath, "episodes", identity.id);
  await checkPublishedFiles({ path, shownPath });
  const show = await loadShowFacts(publicFolder);
  const said =
    request.spokenText ?? (await loadSpokenText(loaded.notes, spoken, identity.language));
  const pictures = await findPictures(loaded.notes, notesFile?.path);
  const published = await loadPublishedEpisode(path, elsewhere ?? audioFile?.path);
  const isUnheard = isUnheardScript(said, request) && !isScripted(published);
  const text = isUnheard ? { ...said, ...nothingSpoken } : said;
  const paragraphs = text.paragraphs.map((paragraph) => paragraph.text);
  return {
    ...loaded,
    ...findKnownTimes(published, paragraphs, request),
    published,
    request,
    identity,
    path,
    shownPath,
    text,
    show,
    pictures,
    warnings: [
      ...loaded.warnings,
      ...listLostPictures(loaded.notes, pictures, notesFile?.shownPath ?? ""),
    ],
  };
}

const nothingSpoken = { source: "none", paragraphs: [], chapters: [] } as const;

/** Without the sound nobody knows whether notes are spoken, unless the publisher says it. */
function isUnheardScript(
  { source, sidecar }: SpokenText,
  { audioFile, listensFor }: EpisodeRequest,
): boolean {
  return source === "notes" && !sidecar && !audioFile && listensFor !== "nothing";
}

/** Whether an earlier run has heard that the notes are what is spoken. */
function isScripted(published: EpisodeFile | undefined): boolean {
  return published !== undefined && published.script === undefined;
}

async function identify(request: EpisodeRequest, { notes }: LoadedNotes): Promise<EpisodeIdentity> {
  const { notesFile, audioFile, elsewhere, identity: flags } = request;
  const names = [...(notesFile ? [notesFile.shownPath] : []), nameSound(request)];
  const media = elsewhere?.tags ?? (audioFile && (await readMediaTags(audioFile.path))) ?? {};
  return findIdentity({
    flags,
    notes,
    names,
    media,
    where: notesFile?.shownPath ?? nameSound(request),
    today: new Date().toISOString().slice(0, 10),
  });
}
