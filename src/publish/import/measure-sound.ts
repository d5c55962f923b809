import { tokenizer as createTokenizer, type IRangeRequestClient } from "@tokenizer/range";
import { parseFromTokenizer, type IAudioMetadata } from "music-metadata";
import { inputLimits } from "../faults/input-limits.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import { checkSoundHeader } from "../sound/identify-sound.ts";
import { findSoundFormat } from "../sound/sound-format.ts";
import type { SoundElsewhere } from "../sound/sound-elsewhere.ts";
import type { AddressRules } from "./outside-address.ts";
import { requestOutside, type OutsideAnswer } from "./request-outside.ts";
import { readAnswer } from "./read-answer.ts";

/** Asked for at once: the header of most sounds is smaller. */
const chunkBytes = 128_000;
/** No header is so large; more would be half a download. */
const mostHeaderBytes = 32_000_000;

/** How a sound outside is measured. */
export interface MeasureOptions extends AddressRules {
  readonly signal: AbortSignal;
  /** False where the sound will be decoded. */
  readonly needsLength?: boolean;
}

/**
 * Finds out what a sound on another host is, by some byte ranges of it: its kind, size and length,
 * and who may read it.
 *
 * @throws PublishError when the host does not answer as players need it, or it is no sound
 */
export async function measureSound(url: URL, options: MeasureOptions): Promise<SoundElsewhere> {
  const where = url.href;
  const first = await requestRange(url, [0, chunkBytes - 1], options);
  const sizeBytes = readSizeBytes(first, where);
  const bytes = await readAnswer(first.response, { where, mostBytes: chunkBytes });
  const header = await readHeader({ url, sizeBytes, bytes }, options);
  const { container = "", codec = "", duration = 0 } = header.format;
  checkSoundHeader(header.format, where);
  const format = findSoundFormat(container, codec);
  if (!format) {
    const quoted = `${codec || "?"} in ${container || "?"}`;
    throw new PublishError({ code: "unsupported-audio", where, quoted });
  }
  if (duration === 0 && options.needsLength !== false) {
    throw new PublishError({ code: "length-unknown", where, quoted: "" });
  }
  const { title, date, originaldate } = header.common;
  return {
    url: where,
    origins: first.origins,
    isReadable: first.isReadable,
    format,
    sizeBytes,
    durationMs: Math.round(duration * 1000),
    tags: { title, date: date ?? originaldate },
  };
}

async function requestRange(
  url: URL,
  range: readonly [number, number],
  options: MeasureOptions,
): Promise<OutsideAnswer> {
  const mostSeconds = inputLimits.rangeSeconds;
  const answer = await requestOutside(url, { ...options, range, mostSeconds });
  const { status, response } = answer;
  if (status === 206) return answer;
  response.destroy();
  const fault: PublishFault =
    status === 200
      ? { code: "no-ranges", where: url.href, quoted: url.host }
      : { code: "host-refused", where: url.href, quoted: String(status) };
  throw new PublishError(fault);
}

/** `Content-Range: bytes 0-127999/5120000` */
function readSizeBytes({ response }: OutsideAnswer, where: string): number {
  const [, total] = /^bytes \d+-\d+\/(\d+)$/u.exec(response.headers["content-range"] ?? "") ?? [];
  const sizeBytes = Number(total ?? Number.NaN);
  if (Number.isSafeInteger(sizeBytes) && sizeBytes <= inputLimits.soundBytes) return sizeBytes;
  response.destroy();
  if (total === undefined) throw new PublishError({ code: "no-ranges", where, quoted: "" });
  const [quoted, expected] = [`${total} bytes`, `${inputLimits.soundBytes} bytes`];
  throw new PublishError({ code: "past-limit", where, quoted, expected });
}

interface HeaderSource {
  readonly url: URL;
  readonly sizeBytes: number;
  /** Its first bytes. */
  readonly bytes: Uint8Array;
}

async function readHeader(
  { url, sizeBytes, bytes }: HeaderSource,
  options: MeasureOptions,
): Promise<IAudioMetadata> {
  const where = url.href;
  let readBytes = bytes.length;
  let fault: unknown;
  const info = { size: sizeBytes, acceptPartialRequests: true };
  const client: IRangeRequestClient = {
    getHeadInfo: () => Promise.resolve(info),
    getResponse: async (_, range = [0, 0]) => {
      const size = range[1] - range[0] + 1;
      readBytes += size;
      try {
        if (readBytes > mostHeaderBytes) {
          throw new PublishError({ code: "length-unknown", where, quoted: "" });
        }
        const isHere = range[1] < bytes.length;
        const part = isHere
          ? bytes.slice(range[0], range[1] + 1)
          : await readAnswer((await requestRange(url, range, options)).response, {
              where,
              mostBytes: size,
            });
        return { ...info, arrayBuffer: () => Promise.resolve(part) };
      } catch (cause) {
        fault = cause;
        throw cause;
      }
    },
    abort: () => {},
  };
  try {
    const own = await createTokenizer(client, { minimumChunkSize: chunkBytes });
    return await parseFromTokenizer(own, { skipCovers: true });
  } catch (cause) {
    options.signal.throwIfAborted();
    // What the host did counts, not what the parser made of it.
    if (fault instanceof PublishError) throw fault;
    throw new PublishError({ code: "not-audio", where, quoted: "" }, { cause });
  }
}
