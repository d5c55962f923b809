import { join } from "node:path";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { readPlainFile } from "../faults/plain-file.ts";
import type { BookImage } from "./book.ts";

/** The bytes that a PNG and a JPEG begin with. */
const signatures = [
  { mediaType: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
] as const;

/** The show's cover, the small one where there is one; undefined for what is no PNG and no JPEG. */
export async function loadBookCover(
  publicPath: string,
  { cover, smallCover = cover }: PublishedStation,
): Promise<BookImage | undefined> {
  if (smallCover === undefined) return undefined;
  const bytes = await readPlainFile(join(publicPath, smallCover)).catch(() => undefined);
  const known = signatures.find((one) => one.bytes.every((byte, index) => bytes?.[index] === byte));
  return bytes && known && { bytes, mediaType: known.mediaType };
}
