import { renderMp3File, type ClipTags } from "#core/share/mp3-file.ts";
import { createFetchRange } from "../fetch-range.ts";
import { cutM4a } from "./cut-m4a.ts";
import { readMp3Clip } from "./read-mp3-clip.ts";
import { findCutKind, type CutKind, type SoundSource } from "./sound-source.ts";

/** A clip as a file. */
export interface SoundClip {
  readonly kind: CutKind;
  readonly blob: Blob;
}

/**
 * Cuts a stretch of sound out of its file without encoding it anew, by byte ranges. Undefined for
 * a sound that cannot be cut.
 *
 * @throws CatalogError
 */
export async function cutSoundClip(
  source: SoundSource,
  tags: ClipTags,
  signal: AbortSignal,
): Promise<SoundClip | undefined> {
  const kind = findCutKind(source.type);
  if (kind === "m4a") {
    const bytes = await cutM4a(source, tags, signal);
    return bytes && { kind, blob: new Blob([bytes], { type: "audio/mp4" }) };
  }
  if (kind !== "mp3") return undefined;
  const read = await readMp3Clip(createFetchRange(source.url, signal), source.range);
  if (!read) return undefined;
  const bytes = new Uint8Array(renderMp3File({ ...read, range: source.range, tags }));
  return { kind, blob: new Blob([bytes], { type: "audio/mpeg" }) };
}

/** True where a host other than the page's own does not let it read the sound. */
export function isForeign(url: string, rootUrl: string): boolean {
  return new URL(url).origin !== new URL(rootUrl).origin;
}
