/** What a frame's header says. @see ISO/IEC 11172-3 §2.4.1.3, ISO/IEC 13818-3 §2.4.1.3 */
export interface Mp3Header {
  readonly sampleRate: number;
  /** Bits a second. */
  readonly bitRate: number;
  readonly channels: 1 | 2;
  /** Bytes of the whole frame, the header among them. */
  readonly sizeBytes: number;
  /** Samples of each channel. */
  readonly samples: 576 | 1152;
  /** True for MPEG 1; else it is of half the sample rates. */
  readonly isMpeg1: boolean;
  /** Where its main data begins: behind header, checksum and side information. */
  readonly mainStart: number;
  /** Where its side information begins. */
  readonly sideStart: number;
}

const mpeg1KiloBits = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const mpeg2KiloBits = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const mpeg1Rates = [44100, 48000, 32000];

/** Reads the header of a layer III frame; undefined for anything else. */
export function readMp3Header(bytes: Uint8Array, at: number): Mp3Header | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2;
  const version = (second >> 3) & 3;
  const baseRate = mpeg1Rates[(third >> 2) & 3];
  const isMpeg1 = version === 3;
  const kiloBits = (isMpeg1 ? mpeg1KiloBits : mpeg2KiloBits)[(third >> 4) - 1];
  if (!isLayer3 || version === 1 || baseRate === undefined || kiloBits === undefined) {
    return undefined;
  }
  // MPEG 2 has half of the rates, MPEG 2.5 a quarter.
  const sampleRate = baseRate / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
  const bitRate = kiloBits * 1000;
  const channels = fourth >> 6 === 3 ? 1 : 2;
  const samples = isMpeg1 ? 1152 : 576;
  const padding = (third >> 1) & 1;
  const sideStart = (second & 1) === 1 ? 4 : 6;
  return {
    sampleRate,
    bitRate,
    channels,
    sizeBytes: Math.floor((samples / 8) * (bitRate / sampleRate)) + padding,
    samples,
    isMpeg1,
    sideStart,
    mainStart: sideStart + countSideBytes(isMpeg1, channels),
  };
}

/** Size of the side information in bytes. */
export function countSideBytes(isMpeg1: boolean, channels: 1 | 2): number {
  if (isMpeg1) return channels === 1 ? 17 : 32;
  return channels === 1 ? 9 : 17;
}

/** How many bytes before its own main data a frame's sound begins: what it keeps in frames before it. */
export function readMainDataBegin(frame: Uint8Array, { isMpeg1, sideStart }: Mp3Header): number {
  const high = frame[sideStart] ?? 0;
  return isMpeg1 ? (high << 1) | ((frame[sideStart + 1] ?? 0) >> 7) : high;
}

/** The largest bit rate of this kind of stream as bits of a header's third byte. */
export const largestBitRateBits = 14 << 4;

/** A header with its kind of stream kept, without checksum and padding, at a bit rate of its own or the same. */
export function createPlainHeader(header: Uint8Array, bitRateBits?: number): Uint8Array {
  const [first = 0, second = 0, third = 0, fourth = 0] = header;
  const rate = bitRateBits ?? third & 0xf0;
  return Uint8Array.of(first, second | 1, rate | (third & 0x0d), fourth);
}
