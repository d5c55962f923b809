import type { IncomingMessage } from "node:http";
import { PublishError } from "../faults/publish-error.ts";
import { toOutsideError } from "./request-outside.ts";

/** Of which address an answer is read, and how long it may be. */
export interface AnswerLimit {
  readonly where: string;
  readonly mostBytes: number;
}

/**
 * The bytes of an answer as they come.
 *
 * @throws PublishError when they break off, or are more than what is allowed
 */
export async function* readAnswerChunks(
  response: IncomingMessage,
  { where, mostBytes }: AnswerLimit,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  try {
    for await (const chunk of response) {
      // What a response gives without an encoding.
      if (!(chunk instanceof Uint8Array)) continue;
      total += chunk.length;
      if (total > mostBytes) {
        const [quoted, expected] = [`more than ${mostBytes} bytes`, `${mostBytes} bytes`];
        throw new PublishError({ code: "past-limit", where, quoted, expected });
      }
      yield chunk;
    }
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === "AbortError";
    throw toOutsideError(cause, { where, host: new URL(where).host, isLate });
  } finally {
    response.destroy();
  }
}

/** All of a short answer. @throws PublishError */
export async function readAnswer(
  response: IncomingMessage,
  limit: AnswerLimit,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readAnswerChunks(response, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
