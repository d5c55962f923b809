/** Bytes being written, one after the other. */
export interface ByteSink {
  readonly bytes: number[];
}

/** Bytes being read from `offset` on. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  offset: number;
}

/** Writes a natural number below 2^32, seven bits a byte, the last byte below 128. */
export function writeVarint({ bytes }: ByteSink, value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Reads what {@link writeVarint} has written. @throws RangeError at the end of the bytes */
export function readVarint(source: ByteSource): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = source.bytes[source.offset];
    if (byte === undefined) break;
    source.offset += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
  throw new RangeError("a number has no end");
}

/** A list that names more than one number in eight is shorter as one bit for each number. */
const isDense = (length: number, limit: number): boolean => length * 8 > limit;

/**
 * Writes ascending numbers below `limit`: their distances, or a bit for each number where
 * many are named. The length is the caller's to keep.
 */
export function writePostings(sink: ByteSink, numbers: readonly number[], limit: number): void {
  if (isDense(numbers.length, limit)) {
    const bits = new Uint8Array(Math.ceil(limit / 8));
    for (const number of numbers)
      bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
    for (const byte of bits) sink.bytes.push(byte);
    return;
  }
  let next = 0;
  for (const number of numbers) {
    writeVarint(sink, number - next);
    next = number + 1;
  }
}

/** Reads `length` numbers below `limit`. @throws RangeError for bytes that are no such list */
export function readPostings(source: ByteSource, length: number, limit: number): number[] {
  if (length > limit) throw new RangeError("a list names more numbers than there are");
  const numbers = isDense(length, limit) ? readBits(source, limit) : readDistances(source, length);
  if (numbers.length !== length || (numbers.at(-1) ?? 0) >= Math.max(limit, 1)) {
    throw new RangeError("a list is not as long as it says");
  }
  return numbers;
}

function readBits(source: ByteSource, limit: number): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < limit; number += 1) {
    const byte = source.bytes[source.offset + (number >> 3)];
    if (byte === undefined) throw new RangeError("a list has no end");
    if ((byte & (1 << (number & 7))) !== 0) numbers.push(number);
  }
  source.offset += Math.ceil(limit / 8);
  return numbers;
}

function readDistances(source: ByteSource, length: number): number[] {
  const numbers: number[] = [];
  let next = 0;
  for (let index = 0; index < length; index += 1) {
    next += readVarint(source);
    numbers.push(next);
    next += 1;
  }
  return numbers;
}

/** Goes past a list without reading it. @throws RangeError at the end of the bytes */
export function skipPostings(source: ByteSource, length: number, limit: number): void {
  if (isDense(length, limit)) {
    source.offset += Math.ceil(limit / 8);
    return;
  }
  for (let left = length; left > 0; source.offset += 1) {
    const byte = source.bytes[source.offset];
    if (byte === undefined) throw new RangeError("a list has no end");
    if (byte < 0x80) left -= 1;
  }
}
