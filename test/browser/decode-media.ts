import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasmPath = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
// From its package: by itself it would ask another host for it.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasmPath)).buffer } });

/** The texts of the codes in a picture. */
export async function readCodes(picture: Uint8Array): Promise<string[]> {
  const codes = await readBarcodes(picture, { formats: ["QRCode"], tryHarder: true });
  return codes.map(({ text }) => text);
}

/** Width and height of a PNG. */
export function readPngSize(picture: Buffer): [width: number, height: number] {
  if (picture.toString("latin1", 1, 4) !== "PNG") throw new Error("this is no PNG");
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}

interface Probe {
  readonly streams: readonly Record<string, string | number>[];
  readonly format: { readonly duration: string; readonly tags?: Record<string, string> };
}

/** What ffprobe says of a file. */
export function probe(path: string): Probe {
  const words = ["-v", "error", "-show_streams", "-show_format", "-of", "json", path];
  const answer: Probe = JSON.parse(execFileSync("ffprobe", words, { encoding: "utf8" }));
  return answer;
}

/** What ffmpeg complains of while it decodes a file; empty for a sound one. */
export function listDecodingFaults(path: string): string {
  return spawnSync("ffmpeg", ["-v", "error", "-i", path, "-f", "null", "-"]).stderr.toString();
}

/** The samples of a file, one channel, as ffmpeg decodes them. */
export function readSamples(path: string): Float32Array {
  const words = ["-v", "error", "-i", path, "-f", "f32le", "-ac", "1", "-"];
  const bytes = execFileSync("ffmpeg", words, { maxBuffer: 2 ** 30 });
  return new Float32Array(new Uint8Array(bytes).buffer);
}

/** A frame of a video as rows of red, green and blue. */
export function readFrame(path: string, frame: number): Buffer {
  const words = ["-v", "error", "-i", path, "-vf", `select=eq(n\\,${frame})`, "-frames:v", "1"];
  return execFileSync("ffmpeg", [...words, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], {
    maxBuffer: 2 ** 26,
  });
}
