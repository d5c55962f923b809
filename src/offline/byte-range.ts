/** Bytes of a file, both ends included. */
export interface ByteSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * What a `Range` header asks of a file of `sizeBytes`, by RFC 9110, 14.1.2: an end past the file
 * is its last byte, a suffix longer than the file is all of it. `all` for headers that are to be
 * ignored (another unit, several ranges, no range at all), `none` where no byte answers them.
 *
 * @example findByteSpan("bytes=-100", 1000) // { first: 900, last: 999 }
 */
export function findByteSpan(header: string, sizeBytes: number): ByteSpan | "all" | "none" {
  const [, from = "", to = ""] = /^bytes=\s*(\d*)-(\d*)\s*$/iu.exec(header) ?? [];
  if (from === "" && to === "") return "all";
  if (from === "") {
    const count = Math.min(Number(to), sizeBytes);
    return count === 0 ? "none" : { first: sizeBytes - count, last: sizeBytes - 1 };
  }
  if (to !== "" && Number(to) < Number(from)) return "all";
  if (Number(from) >= sizeBytes) return "none";
  const last = to === "" ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  return { first: Number(from), last };
}
