/** What a WAV file says of itself, and what it holds. */
export interface WavContent {
  /** The bytes of its `fmt ` chunk. */
  readonly format: Uint8Array;
  readonly channelCount: number;
  readonly sampleRate: number;
  /** Of one sample of all channels. */
  readonly blockBytes: number;
  readonly dataOffset: number;
  /** As the header says; 0 and 0xFFFFFFFF stand for all that follows. */
  readonly saidBytes: number;
  /** As much of it as is there. */
  readonly dataBytes: number;
}

const unknownBytes = 0xff_ff_ff_ff;
const chunkHeadBytes = 8;

/** Reads the chunks of a WAV file up to its data; undefined where it has none. */
export function readWavContent(bytes: Uint8Array): WavContent | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let format: Uint8Array | undefined;
  for (let offset = 12; offset + chunkHeadBytes <= bytes.length;) {
    const name = Buffer.from(bytes.subarray(offset, offset + 4)).toString("latin1");
    const size = view.getUint32(offset + 4, true);
    const start = offset + chunkHeadBytes;
    if (name === "fmt ") format = bytes.subarray(start, start + size);
    if (name === "data") return format && createContent(bytes, format, { start, size });
    offset = start + size + (size % 2);
  }
  return undefined;
}

interface DataChunk {
  readonly start: number;
  readonly size: number;
}

function createContent(
  bytes: Uint8Array,
  format: Uint8Array,
  { start, size }: DataChunk,
): WavContent | undefined {
  if (format.length < 16) return undefined;
  const view = new DataView(format.buffer, format.byteOffset, format.length);
  const rest = bytes.length - start;
  return {
    format,
    channelCount: view.getUint16(2, true),
    sampleRate: view.getUint32(4, true),
    blockBytes: view.getUint16(12, true),
    dataOffset: start,
    saidBytes: size,
    dataBytes: size === 0 || size === unknownBytes ? rest : Math.min(size, rest),
  };
}

/** How long a browser takes a WAV file to be, in seconds. */
export function claimWavLength(bytes: Uint8Array): number | undefined {
  const content = readWavContent(bytes);
  if (!content || content.blockBytes === 0 || content.sampleRate === 0) return undefined;
  return content.dataBytes / content.blockBytes / content.sampleRate;
}
