import { createReadStream } from "node:fs";

/**
 * Reads a file in pieces. A generator, so that the file is opened, and can fail, only when
 * the reader is ready for it.
 */
export async function* readChunks(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const chunk of stream) {
    signal.throwIfAborted();
    yield chunk;
  }
}
