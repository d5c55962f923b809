import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import type { InputFile } from "../faults/input-file.ts";
import type { AddFlags } from "./add-flags.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { readSpokenText } from "../episode/read-spoken-text.ts";
import { openSoundElsewhere, type OpenedSound } from "./open-sound-elsewhere.ts";
import type { EpisodeRequest, PublishedEpisode } from "../episode/episode-request.ts";
import { produceEpisode } from "../episode/produce-episode.ts";
import { type CommandContext } from "./command-context.ts";
import { PublishError } from "../faults/publish-error.ts";
import { readTextFile } from "../faults/read-text-file.ts";
import { restoreEpisodes } from "../workspace/restore-episodes.ts";

/** `retime <id>` as typed. */
export interface RetimeArguments extends Pick<AddFlags, "publicFolder" | "decoder"> {
  readonly id: string;
  /** `12:03.4=words spoken then` */
  readonly fixes: readonly string[];
  /** Words of sentences that shall not be pinned any more. */
  readonly unfixes: readonly string[];
}

/**
 * Times a published episode again: around the words whose times are pinned or unpinned
 * now, or, where there are none, from the beginning, by listening. Pins of earlier runs hold.
 *
 * @throws PublishError
 */
export async function retimeEpisode(
  { id, fixes, unfixes, publicFolder: typedFolder, decoder }: RetimeArguments,
  context: CommandContext,
): Promise<PublishedEpisode> {
  const publicFolder: InputFile =
    typedFolder === undefined
      ? context.publicFolder
      : { path: resolve(context.workingFolder, typedFolder), shownPath: typedFolder };
  const findInside = (name: string): InputFile => ({
    path: join(publicFolder.path, "episodes", id, name),
    shownPath: join(publicFolder.shownPath, "episodes", id, name),
  });
  await restoreEpisodes(publicFolder);
  const file = findInside("episode.json");
  const text = isEpisodeId(id) ? await readPublished(file) : undefined;
  if (text === undefined) {
    throw new PublishError({ code: "not-published", where: publicFolder.shownPath, quoted: id });
  }
  const episode = parseJsonFile(episodeFormat, {
    shownPath: file.shownPath,
    text,
  });
  const { audio, timing, title, date, language } = episode;
  const isPinning = fixes.length + unfixes.length > 0;
  const opened =
    audio.url === undefined
      ? { audioFile: findInside(audio.file), dispose: () => Promise.resolve() }
      : await openPublished(audio.url, context);
  const { dispose, ...sound } = opened;
  const request = {
    notesFile: (await hasFile(findInside("notes.md"))) ? findInside("notes.md") : undefined,
    ...sound,
    publicFolder,
    identity: { id, title, date, ...(language !== undefined && { language }) },
    spokenText: readSpokenText(episode),
    listensFor: findListening(isPinning, timing.source),
    spoken: { timeline: undefined, transcript: undefined, sound: undefined },
    pinChanges: { fixes, unfixes },
    replaces: true,
    fixesSound: false,
    ...(decoder && { decoder }),
  };
  try {
    return await produceEpisode(request, context);
  } finally {
    await dispose();
  }
}

/** It was typed when the episode was added. */
function openPublished(url: string, { signal }: CommandContext): Promise<OpenedSound> {
  return openSoundElsewhere(url, { listens: true, allowsHttp: url.startsWith("http:"), signal });
}

function findListening(
  isPinning: boolean,
  source: EpisodeFile["timing"]["source"],
): EpisodeRequest["listensFor"] {
  if (!isPinning) return "all";
  return source === "estimated" ? "nothing" : "changes";
}

async function hasFile({ path }: InputFile): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function readPublished(file: InputFile): Promise<string | undefined> {
  try {
    return await readTextFile(file);
  } catch (error) {
    if (error instanceof PublishError && error.code === "missing-file") return undefined;
    throw error;
  }
}
