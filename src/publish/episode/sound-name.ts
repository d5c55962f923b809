import { readdir } from "node:fs/promises";
import { hashFile } from "./hash-file.ts";
import type { SoundFormat } from "../sound/sound-format.ts";
import { parsePublishedEpisode, readEpisodeText } from "./published-episode.ts";

/** Digits of a hash that stand in a name: enough that no two sounds ever share one. */
const nameDigits = 16;

/** `audio.mp3`, as earlier releases named it, or with the hash of its content. */
const soundName = /^audio(?:-[0-9a-f]{16})?\.(?:mp3|m4a|aac|ogg|opus|wav|flac)$/u;

/** Whether the command gave a file this name. */
export function isSoundName(name: string): boolean {
  return soundName.test(name);
}

/**
 * The name under which a sound is published: it changes with every byte, so that hosts and
 * browsers may keep the file for ever, and a text never meets the sound of another one. One that is
 * published under another name keeps that: players may hold it.
 *
 * @example "audio-1f0c8a2b6d3e4f50.mp3"
 */
export async function createSoundName(
  path: string,
  { extension }: Pick<SoundFormat, "extension">,
): Promise<string> {
  return `audio-${(await hashFile(path)).slice(0, nameDigits)}.${extension}`;
}

/**
 * Sounds of a published folder that stay when it is written again with `audioFile`: the one that
 * is replaced now, or else the one that was replaced last. A page that was opened before plays on.
 */
export async function listKeptSounds(folder: string, audioFile: string): Promise<string[]> {
  const text = await readEpisodeText(folder).catch(() => "");
  const current = parsePublishedEpisode(text)?.audio.file;
  const others = (await readdir(folder)).filter((name) => isSoundName(name) && name !== audioFile);
  const isReplaced = current !== undefined && others.includes(current);
  return isReplaced ? [current] : others.slice(0, 1);
}
