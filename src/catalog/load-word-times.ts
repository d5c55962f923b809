import type { TranscriptText, WordColumns } from "#core/episode/transcript.ts";
import { decodeWordTimes } from "#core/files/word-times-file.ts";
import { fetchPacked } from "./fetch-json.ts";
import { unwrapLoaded } from "./parse-loaded.ts";

/**
 * Loads the word times of a text. They are decoded in slices, so that a text of any length
 * leaves the page free to paint and to answer.
 *
 * @throws CatalogError
 */
export async function loadWordTimes(
  url: string,
  transcript: TranscriptText,
  signal: AbortSignal,
): Promise<WordColumns> {
  const decoding = decodeWordTimes(await fetchPacked(url, signal), transcript);
  for (;;) {
    const { done, value } = decoding.next();
    if (done) return unwrapLoaded(url, value);
    await nextTask();
    signal.throwIfAborted();
  }
}

/** Not a timer: nested timers wait four milliseconds each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
}
