import type { ClipTags } from "#core/share/mp3-file.ts";
import { readErrorCode, type CatalogErrorCode } from "../catalog-error.ts";
import { readM4aClip } from "./read-m4a-clip.ts";
import type { SoundSource } from "./sound-source.ts";
import { writeM4aClip } from "./write-m4a-clip.ts";

/** What the worker is asked. */
export interface M4aRequest {
  readonly source: SoundSource;
  readonly tags: ClipTags;
}

/** What it answers: the file, nothing for a sound without AAC, or why there is none. */
export type M4aAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> | undefined }
  | { readonly code: CatalogErrorCode };

addEventListener("message", ({ data }: MessageEvent<M4aRequest>) => void answer(data));

async function answer({ source, tags }: M4aRequest): Promise<void> {
  const reply = (message: M4aAnswer): void => postMessage(message);
  try {
    const sound = await readM4aClip(source, new AbortController().signal);
    reply({ bytes: sound && (await writeM4aClip(sound, tags)) });
  } catch (error) {
    reply({ code: readErrorCode(error) });
  }
}
