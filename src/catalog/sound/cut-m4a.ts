import type { ClipTags } from "#core/share/mp3-file.ts";
import { CatalogError } from "../catalog-error.ts";
import type { M4aAnswer, M4aRequest } from "./m4a-worker.ts";
import type { SoundSource } from "./sound-source.ts";

/** Cuts an m4a file in a worker, which has the means to read one and is loaded only then. */
export async function cutM4a(
  source: SoundSource,
  tags: ClipTags,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const worker = new Worker(new URL("m4a-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      worker.addEventListener("error", () => reject(new CatalogError("offline", source.url)));
      worker.addEventListener("message", ({ data }: MessageEvent<M4aAnswer>) => {
        if ("code" in data) reject(new CatalogError(data.code, source.url));
        else resolve(data.bytes);
      });
      const request: M4aRequest = { source, tags };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
