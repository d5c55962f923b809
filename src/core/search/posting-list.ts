import type { VarintReader, VarintWriter } from "../files/varint.ts";

/** A list that names more than one number in eight is shorter as one bit for each number. */
const isDense = (length: number, limit: number): boolean => length * 8 > limit;

/**
 * Writes ascending numbers below `limit`: their distances, or a bit for each number where
 * many are named. The length is the caller's to keep.
 */
export function writePostings(
  writer: VarintWriter,
  numbers: readonly number[],
  limit: number,
): void {
  if (isDense(numbers.length, limit)) {
    const bits = new Uint8Array(Math.ceil(limit / 8));
    for (const number of numbers) {
      bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
    }
    writer.writeBytes(bits);
    return;
  }
  let next = 0;
  for (const number of numbers) {
    writer.write(number - next);
    next = number + 1;
  }
}

/** Reads `length` numbers below `limit`. @throws RangeError for bytes that are no such list */
export function readPostings(reader: VarintReader, length: number, limit: number): number[] {
  if (!(length <= limit)) throw new RangeError("a list names more numbers than there are");
  const numbers = isDense(length, limit) ? readBits(reader, limit) : readDistances(reader, length);
  // A number that breaks off is NaN, and so are all after it.
  const isWhole = numbers.length === length && (length === 0 || (numbers.at(-1) ?? limit) < limit);
  if (!isWhole) throw new RangeError("a list is not as long as it says");
  return numbers;
}

function readBits(reader: VarintReader, limit: number): number[] {
  const bits = reader.readBytes(Math.ceil(limit / 8));
  const numbers: number[] = [];
  for (let number = 0; number < limit; number += 1) {
    if (((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0) numbers.push(number);
  }
  return numbers;
}

function readDistances(reader: VarintReader, length: number): number[] {
  const numbers: number[] = [];
  let next = 0;
  for (let index = 0; index < length; index += 1) {
    next += reader.read();
    numbers.push(next);
    next += 1;
  }
  return numbers;
}

/** Goes past a list without reading it. */
export function skipPostings(reader: VarintReader, length: number, limit: number): void {
  if (isDense(length, limit)) reader.readBytes(Math.ceil(limit / 8));
  else reader.skip(length);
}
