/** Writes whole numbers as varints: seven bits a byte, lowest first, the high bit says "more". */
export interface VarintWriter {
  /** A whole number from 0 to 2⁵³ − 1. */
  write(value: number): void;
  /** A whole number of either sign, zigzag: 0, -1, 1, -2 are written as 0, 1, 2, 3. */
  writeSigned(value: number): void;
  /** Bytes as they are. */
  writeBytes(bytes: Iterable<number>): void;
  /** The bytes written so far. */
  finish(): Uint8Array;
}

/** Makes a writer without a byte. */
export function createVarintWriter(): VarintWriter {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    // Not by shifts: they cut at 32 bits.
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  };
  return {
    write,
    writeSigned: (value) => write(value < 0 ? -2 * value - 1 : 2 * value),
    writeBytes: (own) => {
      for (const byte of own) bytes.push(byte);
    },
    finish: () => Uint8Array.from(bytes),
  };
}

/** Reads what a {@link VarintWriter} wrote; NaN past the end and for a number above 2⁵³ − 1. */
export interface VarintReader {
  read(): number;
  readSigned(): number;
  /** The next bytes as they are; fewer where there are no more. */
  readBytes(count: number): Uint8Array;
  /** Goes past so many numbers. */
  skip(count: number): void;
  /** How many bytes are read. */
  readOffset(): number;
  isAtEnd(): boolean;
}

/** Makes a reader that stands at the first byte. */
export function createVarintReader(bytes: Uint8Array): VarintReader {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at];
      if (byte === undefined) return Number.NaN;
      at += 1;
      value += (byte & 127) * scale;
      if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
      if (byte < 128) return value;
    }
  };
  return {
    read,
    readSigned: () => {
      const value = read();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    readBytes: (count) => {
      const start = at;
      // Also for a count that is NaN.
      at = start + count <= bytes.length ? start + count : bytes.length;
      return bytes.subarray(start, at);
    },
    skip: (count) => {
      for (let left = count; left > 0 && at < bytes.length; at += 1) {
        if ((bytes[at] ?? 0) < 128) left -= 1;
      }
    },
    readOffset: () => at,
    isAtEnd: () => at === bytes.length,
  };
}
