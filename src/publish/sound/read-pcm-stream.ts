import type { SoundChunk } from "./level-meter.ts";

/** Fields of an AU file's header, each a big-endian word of 32 bits. */
const headerBytes = 24;
const dataOffsetAt = 4;
const sampleRateAt = 16;
const channelCountAt = 20;
const sampleBytes = 4;

interface PcmHeader {
  readonly dataOffset: number;
  readonly sampleRate: number;
  readonly channelCount: number;
}

/**
 * Reads an AU stream of 32-bit floats (http://www.opengroup.org/public/pubs/external/auformat.html)
 * in the pieces in which it comes. A stream that ends before its header has no chunks; a
 * last sample that is cut off is left out.
 */
export async function* readPcmStream(bytes: AsyncIterable<Buffer>): AsyncGenerator<SoundChunk> {
  let rest: Buffer = Buffer.alloc(0);
  let header: PcmHeader | undefined;
  for await (const piece of bytes) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (!header) {
      header = parseHeader(rest);
      if (!header) continue;
      rest = rest.subarray(header.dataOffset);
    }
    const frameBytes = header.channelCount * sampleBytes;
    const whole = rest.length - (rest.length % frameBytes);
    if (whole > 0) yield createChunk(rest.subarray(0, whole), header);
    rest = rest.subarray(whole);
  }
}

/** Undefined until the stream holds all of it. */
function parseHeader(bytes: Buffer): PcmHeader | undefined {
  if (bytes.length < headerBytes) return undefined;
  const dataOffset = bytes.readUInt32BE(dataOffsetAt);
  if (bytes.length < dataOffset) return undefined;
  return {
    dataOffset,
    sampleRate: bytes.readUInt32BE(sampleRateAt),
    channelCount: bytes.readUInt32BE(channelCountAt),
  };
}

function createChunk(bytes: Buffer, { sampleRate, channelCount }: PcmHeader): SoundChunk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = bytes.length / sampleBytes / channelCount;
  const channelData = Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array(count);
    for (let index = 0; index < count; index += 1) {
      samples[index] = view.getFloat32((index * channelCount + channel) * sampleBytes);
    }
    return samples;
  });
  return { channelData, sampleRate };
}
