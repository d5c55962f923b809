import { readFile, writeFile } from "node:fs/promises";
import {
  ADTS,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  MP4,
  Output,
  QTFF,
} from "mediabunny";

/**
 * Copies the sound of a video file, or of a bare AAC stream, into an m4a of its own. Nothing is
 * decoded; the same file always gives the same bytes. False where there is no sound that an m4a
 * can hold.
 */
export async function copySoundTrack(
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<boolean> {
  using input = new Input({ source: new FilePathSource(from), formats: [MP4, QTFF, ADTS] });
  const track = await input.getPrimaryAudioTrack();
  const codec = await track?.getCodec();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || codec !== "aac" || !decoderConfig) return false;
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: "in-memory" }),
    target: new FilePathTarget(to),
  });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  try {
    await output.start();
    for await (const packet of new EncodedPacketSink(track).packets()) {
      signal.throwIfAborted();
      await source.add(packet, { decoderConfig });
    }
    await output.finalize();
  } catch (error) {
    // Closes the copy, which is not finished.
    await output.cancel();
    throw error;
  }
  await writeFile(to, clearTimes(await readFile(to)));
  return true;
}

/** Boxes that say when the file was made, each right behind its version and flags. */
const datedBoxes = ["mvhd", "tkhd", "mdhd"] as const;
const datesOffset = 8;

/** Sets when the file was made to nothing: ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2. */
function clearTimes(bytes: Buffer): Buffer {
  const movie = bytes.subarray(bytes.indexOf("moov"));
  for (const name of datedBoxes) {
    const at = movie.indexOf(name);
    const isLong = movie[at + 4] === 1;
    if (at !== -1) movie.fill(0, at + datesOffset, at + datesOffset + (isLong ? 16 : 8));
  }
  return bytes;
}
