/** A frame of MPEG audio layer 3 by its header. */
export interface Mp3Frame {
  /** Where it stands in the file. */
  readonly offset: number;
  readonly sizeBytes: number;
  readonly bitsPerSecond: number;
  readonly sampleRate: number;
  /** Of each channel. */
  readonly sampleCount: number;
  /** Where an index stands in it, if it holds one in place of sound. */
  readonly tagOffset: number;
  /** What all frames of a stream have in common. */
  readonly kind: number;
}

/** By the index in the header; ISO/IEC 11172-3, 2.4.2.3, and 13818-3 for half the rate. */
const kilobits1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const kilobits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Of MPEG 1; MPEG 2 has half of it, MPEG 2.5 a quarter. */
const sampleRates = [44_100, 48_000, 32_000];
/** Version, layer, rate and whether it is mono: what does not change inside of a file. */
const kindMask = 0xff_fe_0c_c0;
const rateFactors: Readonly<Record<number, number>> = { 3: 1, 2: 2, 0: 4 };

/** Parses the header at an offset; undefined where none is, or one of another layer. */
export function parseMp3Frame(bytes: Uint8Array, offset: number): Mp3Frame | undefined {
  if (offset + 4 > bytes.length) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(offset, offset + 4);
  if (a !== 0xff || (b & 0xe0) !== 0xe0 || ((b >> 1) & 3) !== 1) return undefined;
  const factor = rateFactors[(b >> 3) & 3];
  const rate = sampleRates[(c >> 2) & 3];
  if (factor === undefined || rate === undefined) return undefined;
  const isFirst = factor === 1;
  const kilobits = (isFirst ? kilobits1 : kilobits2)[c >> 4] ?? 0;
  if (kilobits === 0) return undefined;
  const sampleRate = rate / factor;
  const sampleCount = isFirst ? 1152 : 576;
  const isMono = d >> 6 === 3;
  const sideBytes = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    offset,
    sizeBytes: Math.floor(((sampleCount / 8) * kilobits * 1000) / sampleRate) + ((c >> 1) & 1),
    bitsPerSecond: kilobits * 1000,
    sampleRate,
    sampleCount,
    tagOffset: 4 + sideBytes,
    kind: (((a << 24) | (b << 16) | (c << 8) | d) & kindMask) >>> 0,
  };
}

/** The header of a silent frame of the same kind that holds so many bytes at least. */
export function renderMp3Header(
  bytes: Uint8Array,
  { offset }: Mp3Frame,
  leastBytes: number,
): Uint8Array {
  const header = Uint8Array.from(bytes.subarray(offset, offset + 4));
  // No checksum, no padding.
  header[1] = (header[1] ?? 0) | 1;
  for (let index = 1; index < kilobits1.length; index += 1) {
    header[2] = (index << 4) | ((header[2] ?? 0) & 0x0c);
    if ((parseMp3Frame(header, 0)?.sizeBytes ?? 0) >= leastBytes) break;
  }
  return header;
}
