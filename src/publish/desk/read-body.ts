import type { IncomingMessage } from "node:http";

/** Reads a request's body as text; undefined where it is longer than it may be. */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  // Nothing sets an encoding, so chunks are buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    // Read to its end all the same, so that the answer is seen; but nothing of it is kept.
    if (sizeBytes <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return sizeBytes > mostBytes ? undefined : Buffer.concat(chunks).toString("utf8");
}
