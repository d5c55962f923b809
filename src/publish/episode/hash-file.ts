import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { checkPlainFile } from "../faults/plain-file.ts";

/** SHA-256 in hexadecimal; the file is never in memory whole, and nothing but a file is read. */
export async function hashFile(path: string): Promise<string> {
  await checkPlainFile(path);
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
